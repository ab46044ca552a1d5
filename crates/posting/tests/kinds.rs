//! What is marked, and what only looks like it.

mod support;

use posting::Kind;
use support::{marked, marks};

/// Each text, and exactly what is marked of this kind.
fn table(kind: Kind, cases: &[(&str, &[&str])]) {
    let wrong: Vec<String> = cases
        .iter()
        .filter_map(|(text, expected)| {
            let found = marked(text, kind);
            (found != *expected).then(|| format!("{text:?}: marked {found:?}, not {expected:?}"))
        })
        .collect();
    assert!(
        wrong.is_empty(),
        "a learner posts it unwarned, or is warned for nothing:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn phone_numbers_in_every_usual_writing() {
    table(
        Kind::Phone,
        &[
            ("ring 07700 900123 now", &["07700 900123"]),
            ("07700900123", &["07700900123"]),
            ("07700-900-123", &["07700-900-123"]),
            ("07700.900.123", &["07700.900.123"]),
            ("0770 0900 123", &["0770 0900 123"]),
            ("077 00 90 01 23", &["077 00 90 01 23"]),
            ("0 7 7 0 0 9 0 0 1 2 3", &["0 7 7 0 0 9 0 0 1 2 3"]),
            ("+44 7700 900123", &["+44 7700 900123"]),
            ("+44 (0)7700 900123", &["+44 (0)7700 900123"]),
            ("+44(0)7700900123", &["+44(0)7700900123"]),
            ("(+44) 7700 900 123", &["(+44) 7700 900 123"]),
            ("0044 7700 900123", &["0044 7700 900123"]),
            ("447700900123", &["447700900123"]),
            ("0151 496 0000", &["0151 496 0000"]),
            ("(0151) 496 0000", &["(0151) 496 0000"]),
            ("0151-4960000", &["0151-4960000"]),
            ("020 7946 0000", &["020 7946 0000"]),
            ("(020) 7946 0000", &["(020) 7946 0000"]),
            ("01606 49600", &["01606 49600"]),
            ("01244 960 000", &["01244 960 000"]),
            ("+48 600 000 000", &["+48 600 000 000"]),
            ("0048 600 000 000", &["0048 600 000 000"]),
            ("+380 50 000 0000", &["+380 50 000 0000"]),
            ("٠٧٧٠٠ ٩٠٠١٢٣", &["٠٧٧٠٠ ٩٠٠١٢٣"]),
            ("０７７００ ９００１２３", &["０７７００ ９００１２３"]),
            ("07700\u{a0}900\u{2011}123", &["07700\u{a0}900\u{2011}123"]),
            ("07700\u{200b}900123", &["07700\u{200b}900123"]),
            ("tel:07700900123.", &["07700900123"]),
            (
                "me 07700 900123 or her 07700 900456",
                &["07700 900123", "07700 900456"],
            ),
            ("on 12/03/2026 ring 07700 900123", &["07700 900123"]),
            // What is no person's number.
            ("Order 07700900123", &[]),
            ("order number: 07700900123", &[]),
            ("your reference is 0151 496 0000", &[]),
            ("Call Childline on 0800 1111", &[]),
            ("0808 800 5000, 0300 123 4567", &[]),
            ("call 999 or 101, or 116 123", &[]),
            ("at 09:30 - 12:45", &[]),
            ("from 07:00 to 09:00, 12 people", &[]),
            ("on 01/02/2026 and 03/04/2026", &[]),
            ("01.12.2026 14:30", &[]),
            ("£07700 900123", &[]),
            ("1.07700900123", &[]),
            ("AB07700900123", &[]),
            ("07700900123X", &[]),
            ("077009001234", &[]),
            ("0770090012", &[]),
            ("ISBN 0-7475-3269-9", &[]),
            ("it cost £1,200.50 for 12 months", &[]),
            ("2026 07 700", &[]),
            ("192.168.0.1", &[]),
            ("course code 0151496000", &[]),
            ("+44", &[]),
            ("5 + 3 = 8", &[]),
            ("2 + 2026 2026 2026", &["+ 2026 2026 2026"]),
        ],
    );
}

#[test]
fn postcodes_of_areas_that_exist() {
    table(
        Kind::Postcode,
        &[
            ("I live at CH1 2AB.", &["CH1 2AB"]),
            ("ch1 2ab", &["ch1 2ab"]),
            ("CH12AB", &["CH12AB"]),
            (
                "M1 1AE, W1A 0AX, EC1A 1BB",
                &["M1 1AE", "W1A 0AX", "EC1A 1BB"],
            ),
            ("CR2 6XH; DN55 1PT", &["CR2 6XH", "DN55 1PT"]),
            ("CW9\u{a0}5AB", &["CW9\u{a0}5AB"]),
            ("(LL57 3AA)", &["LL57 3AA"]),
            // No such area, no such letters, or the middle of something longer.
            ("ZZ1 2AB", &[]),
            ("CH1 2CK", &[]),
            ("ESOL-CH12AB-9", &[]),
            ("course code CW12AB", &[]),
            ("XCH1 2AB", &[]),
            ("CH1 2ABC", &[]),
            ("English Entry 3 and Level 2", &[]),
            ("Level B1 2nd term", &[]),
            ("my phone is an S9 8GB", &[]),
            ("room B12 at 3pm", &[]),
            ("E3 2Th", &[]),
            ("A4 paper, 2 pages", &[]),
        ],
    );
}

#[test]
fn email_addresses_also_when_written_out() {
    table(
        Kind::Email,
        &[
            (
                "write to maria.k+x@example.co.uk, ok",
                &["maria.k+x@example.co.uk"],
            ),
            (
                "<o'neil_9@mail.example.org>",
                &["o'neil_9@mail.example.org"],
            ),
            ("jürgen@müller.example", &["jürgen@müller.example"]),
            ("maria＠example.com", &["maria＠example.com"]),
            ("maria at gmail dot com", &["maria at gmail dot com"]),
            (
                "maria (at) example (dot) org",
                &["maria (at) example (dot) org"],
            ),
            ("maria dot k at gmail.com", &["maria dot k at gmail.com"]),
            // Nobody's address.
            ("meet me at asda.com", &[]),
            ("meet at noon", &[]),
            ("@maria hello", &[]),
            ("a@b", &[]),
            ("5 apples @ 20p each", &[]),
            ("look at it. dot it down", &[]),
        ],
    );
}

#[test]
fn days_of_birth_when_words_call_them_so() {
    table(
        Kind::DateOfBirth,
        &[
            ("DOB 12/03/1990", &["12/03/1990"]),
            ("D.O.B. 12-03-90", &["12-03-90"]),
            ("date of birth: 1990-03-12", &["1990-03-12"]),
            ("I was born on 12 March 1990 in Lviv", &["12 March 1990"]),
            ("my birthday is 3rd of March", &["3rd of March"]),
            ("March 3, 1990 is my birthday", &["March 3, 1990"]),
            ("born 12.03.1990", &["12.03.1990"]),
            ("urodzona 12.03.1990", &["12.03.1990"]),
            // Any other day.
            ("class on 12/03/2026", &[]),
            ("We were born free. Class is on 12/03/2026.", &[]),
            ("stubborn since 12/03/1990", &[]),
            ("the war began on 1 September 1939", &[]),
            ("born in 1990", &[]),
            ("birthday party at 12.30", &[]),
        ],
    );
}

#[test]
fn national_insurance_numbers_by_their_rules() {
    table(
        Kind::NationalInsurance,
        &[
            ("AB 12 34 56 C", &["AB 12 34 56 C"]),
            ("ab123456c", &["ab123456c"]),
            ("JG-10-37-59-A", &["JG-10-37-59-A"]),
            ("National Insurance number AB123456", &["AB123456"]),
            ("NI: ab 12 34 56", &["ab 12 34 56"]),
            // Never given out.
            ("QQ 12 34 56 C", &[]),
            ("GB 12 34 56 A", &[]),
            ("AO 12 34 56 A", &[]),
            ("DA123456A", &[]),
            ("AB123456E", &[]),
            ("AB123456", &[]),
            ("AB1234567C", &[]),
            ("course code AB123456C", &[]),
        ],
    );
}

#[test]
fn payment_cards_with_their_check_digit() {
    table(
        Kind::Card,
        &[
            (
                "card 4111 1111 1111 1111 exp 12/28",
                &["4111 1111 1111 1111"],
            ),
            ("4111111111111111", &["4111111111111111"]),
            ("4111-1111-1111-1111", &["4111-1111-1111-1111"]),
            ("5555 5555 5555 4444", &["5555 5555 5555 4444"]),
            ("2223 0031 2200 3222", &["2223 0031 2200 3222"]),
            ("3782 822463 10005", &["3782 822463 10005"]),
            ("6011000990139424", &["6011000990139424"]),
            ("3056 930902 5904", &["3056 930902 5904"]),
            ("6759649826438453", &["6759649826438453"]),
            ("٤١١١ ١١١١ ١١١١ ١١١١", &["٤١١١ ١١١١ ١١١١ ١١١١"]),
            // A wrong check digit, length or beginning, or the number of a thing.
            ("4111 1111 1111 1112", &[]),
            ("411111111111111", &[]),
            ("1234 5678 9012 3452", &[]),
            ("order 4111111111111111", &[]),
            ("tracking no. 4111111111111111", &[]),
            ("0000 0000 0000 0000", &[]),
            ("A4111111111111111", &[]),
            ("41111111111111112222", &[]),
        ],
    );
}

#[test]
fn bank_accounts_with_their_sort_code() {
    table(
        Kind::BankAccount,
        &[
            ("12-34-56 12345678", &["12-34-56", "12345678"]),
            ("sort code 123456 account 12345678", &["123456", "12345678"]),
            (
                "Account no: 12345678, sort code: 12 34 56",
                &["12345678", "12 34 56"],
            ),
            ("sort code 12-34-56", &["12-34-56"]),
            ("account number 1234 5678", &["1234 5678"]),
            (
                "GB29 NWBK 6016 1331 9268 19",
                &["GB29 NWBK 6016 1331 9268 19"],
            ),
            (
                "IBAN GB29NWBK60161331926819 please",
                &["GB29NWBK60161331926819"],
            ),
            (
                "PL61109010140000071219812874",
                &["PL61109010140000071219812874"],
            ),
            // Not an account.
            ("12-34-56", &[]),
            ("12345678", &[]),
            ("order 12345678", &[]),
            ("GB29 NWBK 6016 1331 9268 18", &[]),
            ("on 12-03-26 we met 12 people", &[]),
        ],
    );
}

#[test]
fn profiles_but_not_every_web_address() {
    table(
        Kind::Profile,
        &[
            (
                "https://www.facebook.com/maria.kowalska.9",
                &["https://www.facebook.com/maria.kowalska.9"],
            ),
            ("see instagram.com/maria_k.", &["instagram.com/maria_k"]),
            ("tiktok.com/@maria", &["tiktok.com/@maria"]),
            (
                "https://uk.linkedin.com/in/maria-k/",
                &["https://uk.linkedin.com/in/maria-k"],
            ),
            // Sites, and pages that are nobody's.
            ("facebook.com", &[]),
            ("https://www.facebook.com/help", &[]),
            ("https://www.bbc.co.uk/news/07700900123", &[]),
            ("youtube.com/watch?v=abc", &[]),
        ],
    );
    assert_eq!(marks("https://www.bbc.co.uk/news/07700900123"), []);
}

#[test]
fn names_only_beside_what_reaches_a_person() {
    table(
        Kind::Name,
        &[
            ("Maria Kowalska, 07700 900123", &["Maria Kowalska"]),
            ("Call Maria on 07700 900123", &["Maria"]),
            ("Maria: 07700 900123", &["Maria"]),
            ("07700 900123 (Oksana)", &["Oksana"]),
            ("Олена Шевченко olena@example.com", &["Олена Шевченко"]),
            ("Anne-Marie O'Neil lives at CH1 2AB", &["Anne-Marie O'Neil"]),
            ("Zoë Müller 07700 900123", &["Zoë Müller"]),
            // A name alone, or no name.
            ("Maria Kowalska is my tutor", &[]),
            ("Call: 07700 900123", &[]),
            ("Phone 07700 900123", &[]),
            ("12 High Street, Chester CH1 2AB", &[]),
            ("Chester College CH1 2AB", &[]),
            ("Kind Regards\n07700 900123", &[]),
            ("Monday 07700 900123", &[]),
        ],
    );
}

#[test]
fn language_that_may_hurt_also_in_a_simple_disguise() {
    table(
        Kind::Hurtful,
        &[
            ("You are an idiot!", &["idiot"]),
            ("what a load of SHIT", &["SHIT"]),
            (
                "sh1t, sh!t, s.h.i.t, s h i t, sh*t, shiiit",
                &["sh1t", "sh!t", "s.h.i.t", "s h i t", "sh*t", "shiiit"],
            ),
            ("ѕhіt happens, shіt", &["shіt"]),
            ("idíot", &["idíot"]),
            ("shut up", &["shut up"]),
            ("Nobody likes you", &["Nobody likes you"]),
            // Ordinary words that only hold one.
            ("Scunthorpe, Penistone, shiitake, Matsushita", &[]),
            ("idiomatic English", &[]),
            ("shut the door. Up we go", &[]),
            ("he is gay and she is Muslim", &[]),
            ("a b c d", &[]),
            ("*** note ***", &[]),
            ("I am so stupid today", &[]),
        ],
    );
}

#[test]
fn threats() {
    table(
        Kind::Threat,
        &[
            ("I will kill you", &["I will kill you"]),
            ("I'll k1ll you", &["I'll k1ll you"]),
            ("I know where you live.", &["I know where you live"]),
            ("watch your back", &["watch your back"]),
            ("smoking can kill you", &[]),
            ("I will find you a book", &[]),
            ("this heat kills me", &[]),
        ],
    );
}
