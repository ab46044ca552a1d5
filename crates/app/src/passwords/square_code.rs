//! A square code for phones, drawn as SVG.

use std::fmt::Write;

use data_encoding::BASE64;
use qrcodegen::{QrCode, QrCodeEcc};
use zeroize::Zeroizing;

/// Phones want a quiet border of four.
const BORDER: i32 = 4;

/// The code as a data address; `None` for a text that no code can hold.
pub(super) fn picture(text: &str) -> Option<String> {
    let code = QrCode::encode_text(text, QrCodeEcc::Medium).ok()?;
    let size = code.size();
    let side = size + 2 * BORDER;
    let modules = usize::try_from(size * size).ok()?;
    // Room for all of it, so that no half of it is left behind when it grows.
    let mut svg = Zeroizing::new(String::with_capacity(300 + modules * 16));
    write!(
        svg,
        "<svg xmlns=\"http://www.w3.org/2000/svg\" viewBox=\"0 0 {side} {side}\" shape-rendering=\"crispEdges\">\
         <path fill=\"#fff\" d=\"M0 0h{side}v{side}H0z\"/><path fill=\"#000\" d=\""
    )
    .ok()?;
    for y in 0..size {
        for x in (0..size).filter(|x| code.get_module(*x, y)) {
            write!(svg, "M{} {}h1v1h-1z", x + BORDER, y + BORDER).ok()?;
        }
    }
    svg.push_str("\"/></svg>");
    Some(format!(
        "data:image/svg+xml;base64,{}",
        BASE64.encode(svg.as_bytes())
    ))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_a_drawing_with_its_three_corners_and_nothing_else() {
        let address = picture("WIFI:T:WPA;S:Home;P:river-candle-otter-seven;;").unwrap();
        let base64 = address.strip_prefix("data:image/svg+xml;base64,").unwrap();
        let svg = String::from_utf8(BASE64.decode(base64.as_bytes()).unwrap()).unwrap();
        assert!(svg.starts_with("<svg ") && svg.ends_with("</svg>"));
        assert!(!svg.contains("river"), "the password stands in the drawing");
        for corner in ["M4 4h1", "M5 4h1", "M10 10h1"] {
            assert!(svg.contains(corner), "a phone cannot find the code");
        }
        assert!(!svg.contains("M3 "), "there is no quiet border");
    }

    #[test]
    fn a_text_that_is_too_long_has_no_code() {
        assert_eq!(picture(&"x".repeat(4_000)), None);
    }
}
