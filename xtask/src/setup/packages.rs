//! Debian's packages, and what each is for.

use super::Need;

/// A package of Debian 12.
#[derive(Debug)]
pub(super) struct Package {
    pub(super) name: &'static str,
    pub(super) why: &'static str,
    pub(super) needs: &'static [Need],
    /// A service that the package starts and that nobody asked for.
    pub(super) service: Option<&'static str>,
}

const fn package(name: &'static str, needs: &'static [Need], why: &'static str) -> Package {
    Package {
        name,
        why,
        needs,
        service: None,
    }
}

const fn serving(mut package: Package, service: &'static str) -> Package {
    package.service = Some(service);
    package
}

const BUILD: &[Need] = &[Need::Build];
const COMPILE: &[Need] = &[
    Need::Build,
    Need::Windows,
    Need::Mac,
    Need::Deny,
    Need::Driver,
];
const DISPLAY: &[Need] = &[Need::Display];
const PARTS: &[Need] = &[Need::Parts];
const PRINT: &[Need] = &[Need::Parts, Need::Print];
const WINDOWS: &[Need] = &[Need::Windows];
const CROSS: &[Need] = &[Need::Windows, Need::Mac];

/// Everything that any command needs.
pub(super) const PACKAGES: &[Package] = &[
    package("gcc", COMPILE, "compiles the C code of the encrypted store"),
    package("libc6-dev", COMPILE, "lets programs be linked"),
    package("make", COMPILE, "builds the encryption library"),
    package("perl", COMPILE, "configures the encryption library"),
    package("pkg-config", BUILD, "finds the libraries of the window"),
    package(
        "libwebkit2gtk-4.1-dev",
        BUILD,
        "shows the screens inside the window",
    ),
    package("librsvg2-dev", BUILD, "draws icons in the window"),
    package(
        "xvfb",
        DISPLAY,
        "is a display for computers without a screen",
    ),
    package("dbus", DISPLAY, "connects desktop programs for one session"),
    package(
        "dbus-x11",
        DISPLAY,
        "starts desktop services when they are asked for",
    ),
    package(
        "gnome-keyring",
        DISPLAY,
        "is the key store of a Linux desktop",
    ),
    package("at-spi2-core", DISPLAY, "is what screen readers look at"),
    package(
        "fonts-dejavu-core",
        &[Need::Display, Need::Parts, Need::Print],
        "has letters for the screens and for paper, Cyrillic and Arabic ones too",
    ),
    package(
        "poppler-utils",
        PRINT,
        "says what stands in a PDF and how it is tagged",
    ),
    package(
        "webkit2gtk-driver",
        &[Need::Driver],
        "lets a test press the buttons in the window",
    ),
    serving(
        package(
            "clamav-daemon",
            PARTS,
            "is the antivirus that the device check is tried on",
        ),
        "clamav-daemon",
    ),
    serving(
        package("clamav-freshclam", PARTS, "comes with the antivirus"),
        "clamav-freshclam",
    ),
    serving(
        package("lighttpd", PARTS, "plays the page of a home router"),
        "lighttpd",
    ),
    package(
        "lynis",
        &[Need::Auditor],
        "looks at a computer too, to compare the time it takes",
    ),
    package(
        "dnsmasq-base",
        PARTS,
        "plays the name server that lies in tests",
    ),
    serving(
        package("miniupnpd", PARTS, "plays a home router that opens doors"),
        "miniupnpd",
    ),
    package(
        "miniupnpd-nftables",
        PARTS,
        "is the part of it that does the work",
    ),
    package("miniupnpc", PARTS, "asks that router for doors"),
    package("nftables", PARTS, "counts and drops packets in tests"),
    package("dropbear-bin", PARTS, "plays a router with SSH"),
    package(
        "inetutils-telnetd",
        PARTS,
        "plays an old router with Telnet",
    ),
    package(
        "python3-dbusmock",
        PARTS,
        "plays the network service of a Linux desktop",
    ),
    package("busybox", PARTS, "plays an old home router"),
    package("openssl", PARTS, "plays a home router with encryption"),
    serving(
        package("postgresql", PARTS, "keeps the reports of several intakes"),
        "postgresql",
    ),
    package("python3-aiosmtpd", PARTS, "plays the council's mail server"),
    package(
        "chromium",
        PRINT,
        "shows the page of the safeguarding team, and prints the poster and the leaflet",
    ),
    package(
        "chromium-driver",
        PARTS,
        "lets a test press the buttons on that page",
    ),
    package(
        "iproute2",
        PARTS,
        "makes home networks that exist only for a test",
    ),
    package("procps", PARTS, "ends programs by their id in tests"),
    package(
        "rustc-web",
        CROSS,
        "is a compiler that comes with the source of its library",
    ),
    package(
        "rust-web-src",
        CROSS,
        "is that source, to be built for other systems",
    ),
    package(
        "gcc-mingw-w64-x86-64",
        WINDOWS,
        "compiles C code for Windows",
    ),
    package("wine64", WINDOWS, "runs programs for Windows"),
];

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_package_is_named_once_and_for_a_reason() {
        for (at, package) in PACKAGES.iter().enumerate() {
            assert!(
                !package.needs.is_empty(),
                "{} is installed for nothing",
                package.name
            );
            assert!(
                !package.why.is_empty(),
                "nobody is told why {} is installed",
                package.name
            );
            let again = PACKAGES[at + 1..]
                .iter()
                .any(|other| other.name == package.name);
            assert!(!again, "{} stands in the list twice", package.name);
        }
    }
}
