#![expect(unsafe_code, reason = "the Security Center speaks COM")]

use std::time::Duration;

use checkup::antivirus::{LastScan, Product, System, security_center};
use checkup::{Antivirus, Evidence, Why};
use windows::Win32::Foundation::E_ACCESSDENIED;
use windows::Win32::System::Com::{
    CLSCTX_INPROC_SERVER, COINIT_MULTITHREADED, CoCreateInstance, CoInitializeEx, CoUninitialize,
};
use windows::Win32::System::SecurityCenter::{
    IWSCProductList, IWscProduct, IWscProduct2, IWscProduct3, WSC_SECURITY_PROVIDER_ANTIVIRUS,
    WSCProductList,
};
use windows::core::Interface;

use super::ClamavAt;
use crate::patience::{NoAnswer, within};

const LIMIT: Duration = Duration::from_secs(10);
/// More products than anybody has; a larger count is a broken answer.
const MOST_PRODUCTS: i32 = 64;
const DEFENDER: &str = "{D68DDC3A-831F-4FAE-9E44-DA132C1ACF46}";

pub(super) fn collect(_clamav: &ClamavAt) -> Evidence<Antivirus> {
    // A thread of its own, because COM keeps its mode per thread and the window's is another.
    match within(LIMIT, ask) {
        Ok(Ok(products)) => Evidence::Observed(Antivirus {
            system: System::Windows,
            products,
        }),
        Ok(Err(why)) => Evidence::Unavailable(why),
        Err(NoAnswer::TimedOut) => Evidence::Unavailable(Why::TimedOut),
        Err(NoAnswer::Broken) => Evidence::Unavailable(Why::NotSupported),
    }
}

fn ask() -> Result<Vec<Product>, Why> {
    // SAFETY: no COM call was made on this fresh thread before.
    unsafe { CoInitializeEx(None, COINIT_MULTITHREADED) }
        .ok()
        .map_err(|error| why(&error))?;
    let products = products()
        .map_err(|error| why(&error))
        .and_then(|products| products);
    // SAFETY: matches the call above; every interface was released when `products` returned.
    unsafe { CoUninitialize() };
    products
}

fn products() -> windows::core::Result<Result<Vec<Product>, Why>> {
    // SAFETY: the class and the interface belong together; the list lives as long as this function.
    let list: IWSCProductList =
        unsafe { CoCreateInstance(&WSCProductList, None, CLSCTX_INPROC_SERVER) }?;
    // SAFETY: called once for each list, as the interface demands.
    unsafe { list.Initialize(WSC_SECURITY_PROVIDER_ANTIVIRUS) }?;
    // SAFETY: the list is initialised.
    let count = unsafe { list.Count() }?;
    if !(0..=MOST_PRODUCTS).contains(&count) {
        return Ok(Err(Why::NotUnderstood));
    }
    let mut products = Vec::new();
    for index in 0..count.unsigned_abs() {
        // SAFETY: the index is below the count.
        let item = unsafe { list.get_Item(index) }?;
        products.push(product(&item)?);
    }
    Ok(Ok(products))
}

fn product(item: &IWscProduct) -> windows::core::Result<Product> {
    // SAFETY: plain reads of a live interface; each hands over what it allocated.
    let (name, state, signatures, id) = unsafe {
        (
            item.ProductName()?,
            item.ProductState()?,
            item.SignatureStatus(),
            item.ProductGuid(),
        )
    };
    let signatures = signatures.map_or(-1, |status| status.0);
    let (state, signatures) = security_center::from_com(state.0, signatures);
    Ok(Product {
        name: name.to_string(),
        version: None,
        built_in: id.is_ok_and(|id| id.to_string().eq_ignore_ascii_case(DEFENDER)),
        state,
        signatures,
        licence_days_left: licence_days_left(item),
        last_scan: last_scan(item),
    })
}

/// Older products and older systems do not have this part of the interface.
fn licence_days_left(item: &IWscProduct) -> Option<u32> {
    let newer: IWscProduct3 = item.cast().ok()?;
    // SAFETY: a plain read of a live interface.
    unsafe { newer.AntivirusDaysUntilExpired() }.ok()
}

fn last_scan(item: &IWscProduct) -> Option<LastScan> {
    let newer: IWscProduct2 = item.cast().ok()?;
    // SAFETY: a plain read of a live interface.
    let status = unsafe { newer.AntivirusScanSubstatus() }.ok()?;
    security_center::last_scan(status.0)
}

fn why(error: &windows::core::Error) -> Why {
    if error.code() == E_ACCESSDENIED {
        Why::NeedsPermission
    } else {
        Why::NotSupported
    }
}
