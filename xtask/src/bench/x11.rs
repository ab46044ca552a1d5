//! Asks a display for the titles of its windows, and presses keys: few questions of the X protocol, each answered in
//! microseconds, so that looking does not slow down what is looked at.

use std::io::{self, Read, Write};

#[cfg(unix)]
use std::os::unix::net::UnixStream as Socket;

#[cfg(not(unix))]
use std::net::TcpStream as Socket;

const WM_NAME: u32 = 39;
const LONGEST_TITLE: u32 = 64;
const REPLY: usize = 32;
const VIEWABLE: u8 = 2;
const SHIFT: u32 = 0xffe1;
const PRESSED: u8 = 2;
const RELEASED: u8 = 3;

/// A connection to a display.
#[derive(Debug)]
pub(super) struct Screen {
    socket: Socket,
    root: u32,
    net_wm_name: u32,
    first_key: u8,
    last_key: u8,
}

/// A key, and the number of what presses it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Key {
    code: u8,
    presser: u8,
}

impl Screen {
    /// Connects to the display with this number.
    #[cfg(unix)]
    pub(super) fn connect(display: &str) -> io::Result<Self> {
        Self::greet(Socket::connect(format!("/tmp/.X11-unix/X{display}"))?)
    }

    #[cfg(not(unix))]
    pub(super) fn connect(_display: &str) -> io::Result<Self> {
        Err(io::ErrorKind::Unsupported.into())
    }

    /// The titles of all windows that can be seen.
    pub(super) fn titles(&mut self) -> io::Result<Vec<String>> {
        Ok(self.seen()?.into_iter().map(|(_, title)| title).collect())
    }

    /// All windows that can be seen and have a title.
    pub(super) fn seen(&mut self) -> io::Result<Vec<(u32, String)>> {
        let mut seen = Vec::new();
        for window in self.windows()? {
            if !self.is_seen(window)? {
                continue;
            }
            for property in [self.net_wm_name, WM_NAME] {
                if let Some(title) = self.text(window, property)? {
                    seen.push((window, title));
                    break;
                }
            }
        }
        Ok(seen)
    }

    /// Whether a window can be seen: one that is hidden or gone cannot.
    pub(super) fn is_seen(&mut self, window: u32) -> io::Result<bool> {
        let reply = self.ask(3, &window.to_le_bytes())?;
        Ok(reply.is_some_and(|reply| reply.get(26) == Some(&VIEWABLE)))
    }

    /// Gives a window the keyboard, as a window manager would.
    pub(super) fn focus(&mut self, window: u32) -> io::Result<()> {
        const BACK_TO_POINTER: u8 = 1;
        let now = [0; 4];
        self.tell(42, BACK_TO_POINTER, &[window.to_le_bytes(), now].concat())
    }

    /// The Shift key of this display, and what presses it.
    pub(super) fn shift_key(&mut self) -> io::Result<Key> {
        let count = self.last_key.saturating_sub(self.first_key);
        let reply = self.ask(101, &[self.first_key, count, 0, 0])?;
        let reply = reply.ok_or(io::ErrorKind::InvalidData)?;
        let each = usize::from(reply[1]);
        let at = (0..usize::from(count))
            .find(|key| u32_at(&reply, REPLY + 4 * each * key).is_ok_and(|sign| sign == SHIFT))
            .ok_or(io::ErrorKind::NotFound)?;
        let code = usize::from(self.first_key) + at;
        Ok(Key {
            code: u8::try_from(code).map_err(io::Error::other)?,
            presser: self.extension("XTEST")?,
        })
    }

    /// Presses a key down and lets it go.
    pub(super) fn press(&mut self, key: Key) -> io::Result<()> {
        for event in [PRESSED, RELEASED] {
            let mut data = [0; 32];
            data[0] = event;
            data[1] = key.code;
            self.tell(key.presser, 2, &data)?;
        }
        Ok(())
    }

    #[cfg_attr(
        not(unix),
        expect(dead_code, reason = "displays of this kind exist on Unix only")
    )]
    fn greet(mut socket: Socket) -> io::Result<Self> {
        // Little-endian, protocol 11.0, nothing to prove.
        socket.write_all(&[b'l', 0, 11, 0, 0, 0, 0, 0, 0, 0, 0, 0])?;
        let mut head = [0; 8];
        socket.read_exact(&mut head)?;
        let mut body = vec![0; usize::from(u16_at(&head, 6)?) * 4];
        socket.read_exact(&mut body)?;
        if head[0] != 1 {
            return Err(io::Error::other("the display refuses the connection"));
        }
        let vendor = usize::from(u16_at(&body, 16)?).next_multiple_of(4);
        let formats = usize::from(*body.get(21).ok_or(io::ErrorKind::InvalidData)?) * 8;
        let root = u32_at(&body, 32 + vendor + formats)?;
        let mut screen = Self {
            socket,
            root,
            net_wm_name: 0,
            first_key: *body.get(26).ok_or(io::ErrorKind::InvalidData)?,
            last_key: *body.get(27).ok_or(io::ErrorKind::InvalidData)?,
        };
        screen.net_wm_name = screen.atom("_NET_WM_NAME")?;
        Ok(screen)
    }

    fn atom(&mut self, name: &str) -> io::Result<u32> {
        let reply = self.ask(16, &named(name)?)?;
        u32_at(&reply.ok_or(io::ErrorKind::InvalidData)?, 8)
    }

    /// The number under which an extension of the display is told something.
    fn extension(&mut self, name: &str) -> io::Result<u8> {
        let reply = self.ask(98, &named(name)?)?;
        let reply = reply.ok_or(io::ErrorKind::InvalidData)?;
        match reply[8] {
            0 => Err(io::ErrorKind::Unsupported.into()),
            _ => Ok(reply[9]),
        }
    }

    fn windows(&mut self) -> io::Result<Vec<u32>> {
        let root = self.root.to_le_bytes();
        let reply = self.ask(15, &root)?.ok_or(io::ErrorKind::InvalidData)?;
        let count = usize::from(u16_at(&reply, 16)?);
        (0..count)
            .map(|at| u32_at(&reply, REPLY + 4 * at))
            .collect()
    }

    fn text(&mut self, window: u32, property: u32) -> io::Result<Option<String>> {
        let data: Vec<u8> = [window, property, 0, 0, LONGEST_TITLE]
            .iter()
            .flat_map(|number| number.to_le_bytes())
            .collect();
        let Some(reply) = self.ask(20, &data)? else {
            return Ok(None);
        };
        let length = usize::try_from(u32_at(&reply, 16)?).map_err(io::Error::other)?;
        let text = reply.get(REPLY..REPLY + length).unwrap_or_default();
        Ok((!text.is_empty()).then(|| String::from_utf8_lossy(text).into_owned()))
    }

    fn tell(&mut self, what: u8, detail: u8, data: &[u8]) -> io::Result<()> {
        let length = u16::try_from(data.len() / 4 + 1).map_err(io::Error::other)?;
        let mut request = vec![what, detail];
        request.extend(length.to_le_bytes());
        request.extend(data);
        self.socket.write_all(&request)
    }

    /// Asks one question; nothing when the window is already gone.
    fn ask(&mut self, question: u8, data: &[u8]) -> io::Result<Option<Vec<u8>>> {
        self.tell(question, 0, data)?;
        loop {
            let mut reply = vec![0; REPLY];
            self.socket.read_exact(&mut reply)?;
            match reply[0] {
                0 => return Ok(None),
                1 => {
                    let more = usize::try_from(u32_at(&reply, 4)?).map_err(io::Error::other)? * 4;
                    reply.resize(REPLY + more, 0);
                    self.socket.read_exact(&mut reply[REPLY..])?;
                    return Ok(Some(reply));
                }
                // News that nobody asked for.
                _ => {}
            }
        }
    }
}

/// A name as questions carry it.
fn named(name: &str) -> io::Result<Vec<u8>> {
    let length = u16::try_from(name.len()).map_err(io::Error::other)?;
    let mut data = length.to_le_bytes().to_vec();
    data.extend([0, 0]);
    data.extend(name.bytes());
    data.resize(data.len().next_multiple_of(4), 0);
    Ok(data)
}

fn u16_at(bytes: &[u8], at: usize) -> io::Result<u16> {
    let two = bytes.get(at..at + 2).and_then(|two| two.try_into().ok());
    two.map(u16::from_le_bytes)
        .ok_or_else(|| io::ErrorKind::InvalidData.into())
}

fn u32_at(bytes: &[u8], at: usize) -> io::Result<u32> {
    let four = bytes.get(at..at + 4).and_then(|four| four.try_into().ok());
    four.map(u32::from_le_bytes)
        .ok_or_else(|| io::ErrorKind::InvalidData.into())
}
