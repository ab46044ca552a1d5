# The words of the screens, in Polish. A draft: a person will check it.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Received" ("Otrzymane") is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = Błąd: { $page } – { product-name }
skip-to-content = Przejdź do głównej części
practice-tag = Ćwiczenie
nav-label = Menu główne
nav-home = Strona główna
nav-rules = Zasady
nav-check = Sprawdź moje urządzenie
nav-tell = Coś się stało
nav-reports = Moje zgłoszenia
nav-about = Informacje i pomoc
back = Wstecz
leave-quickly = Wyjdź szybko
footer-heading = Potrzebujesz pomocy?
footer-tutor = Zapytaj nauczyciela. Możesz pytać o wszystko, co tu widzisz.
footer-phone = Zadzwoń do zespołu bezpieczeństwa w urzędzie (council safeguarding team):
footer-no-phone = Zapytaj nauczyciela o numer telefonu do zespołu bezpieczeństwa (safeguarding team).
footer-danger = Coś Ci teraz grozi? Zadzwoń pod 999.
error-heading = Coś trzeba poprawić
not-given = Nie podano
continue = Dalej

## Home

home-title = Strona główna
home-heading = Co chcesz zrobić?
home-tell = Coś się stało
home-tell-hint = Powiedz zespołowi bezpieczeństwa w urzędzie. Zadajemy małe pytania, jedno po drugim.
home-rules = Przeczytaj zasady
home-rules-hint = Zasady bezpieczeństwa w internecie na Twoim kursie, w prostych słowach.
home-check = Sprawdź moje urządzenie
home-check-hint = Sprawdź antywirusa, domowy router i hasła.
home-stop = Zatrzymaj niechciany kontakt
home-stop-hint = Zachowaj dowody, zablokuj i zgłoś. Krok po kroku.
home-reports = Moje zgłoszenia
home-reports-hint = Zobacz, co się dzieje z Twoim zgłoszeniem.
home-quick = Powiedz urzędowi teraz
home-quick-hint = Masz mało czasu? Użyj jednej krótkiej strony. Przed wysłaniem zobaczysz wszystko.
home-practice-heading = To jest tylko ćwiczenie
home-practice-text = Zgłoszenia trafiają do urzędu na niby, na tym komputerze. Nie czyta ich żadna prawdziwa osoba.
home-notice-heading = Warto wiedzieć
home-cannot-send = Ta kopia programu nie może jeszcze wysłać zgłoszenia. Możesz zadzwonić lub zapytać nauczyciela.
home-reports-waiting = { $count ->
    [one] Jedno zgłoszenie jest zapisane na tym komputerze. Nie mamy jeszcze znaku, że urząd je ma.
    [few] { $count } zgłoszenia są zapisane na tym komputerze. Nie mamy jeszcze znaku, że urząd je ma.
    [many] { $count } zgłoszeń jest zapisanych na tym komputerze. Nie mamy jeszcze znaku, że urząd je ma.
   *[other] { $count } zgłoszenia są zapisane na tym komputerze. Nie mamy jeszcze znaku, że urząd je ma.
  }
home-reports-waiting-link = Zobacz moje zgłoszenia
home-reports-long = Jedno czeka już ponad dobę. Możesz też zadzwonić lub przekazać je inaczej.
home-replies = Zespół bezpieczeństwa napisał do Ciebie.
home-answers-heading = Twoje odpowiedzi
home-answers-open = Masz odpowiedzi, które nie są wysłane. Są tylko w tym oknie.
home-answers-go-on = Wróć do moich odpowiedzi
home-answers-delete = Usuń moje odpowiedzi
home-answers-deleted = Twoje odpowiedzi są usunięte.
home-kept-text = Masz odpowiedzi zapisane na tym komputerze. Nic nie wyszło poza ten komputer.
home-kept-go-on = Wróć do zapisanych odpowiedzi

notice-pack-refused = Nowym informacjom z urzędu nie można było zaufać. Używamy tekstów, które są w programie.
notice-pack-expired = Informacje z Twojego urzędu są po terminie. Numery telefonów mogły się zmienić.
notice-reports-unreadable = Nie udało się odczytać zgłoszeń na tym komputerze. Nic nie zostało usunięte. Jeśli to ważne, zadzwoń do urzędu.

## The rules

rules-title = Zasady
rules-intro = To są zasady bezpieczeństwa w internecie. Są po to, by Cię chronić.
rules-search-label = Szukaj w zasadach
rules-search-hint = Na przykład: hasło, ktoś ciągle do mnie pisze
rules-search-count = { $count ->
    [0] Nie znaleziono zasady
    [one] Znaleziono jedną zasadę
    [few] Znaleziono { $count } zasady
    [many] Znaleziono { $count } zasad
   *[other] Znaleziono { $count } zasady
  }
rules-search-nothing = Nie ma zasady z tymi słowami. Może pomoże jedna z tych.
rules-search-clear = Pokaż wszystkie zasady
rule-do = Rób tak
rule-dont = Nie rób tak
rule-links = Co możesz teraz zrobić
rule-source = Skąd jest ta zasada
rule-source-line = { $title } ({ $year }), { $place }
rule-source-note = To są nasze proste słowa. Oficjalny jest dokument urzędu.
rule-pages = Więcej zasad
rule-previous = Poprzednia
rule-next = Następna

## Stop unwanted contact

guides-title = Zatrzymaj niechciany kontakt
guides-intro = To Ty decydujesz, kto może się z Tobą kontaktować. Nie musisz podawać powodu.
guides-choose = Gdzie ta osoba się z Tobą kontaktuje?
guides-danger = Jeśli coś Ci teraz grozi, najpierw zadzwoń pod 999.
guides-other-tell = Powiedz urzędowi
guide-before-heading = Zanim zaczniesz
guide-before-proof = Najpierw zachowujemy dowody. Blokada może ukryć wiadomości.
guide-before-notice = Ta osoba może zauważyć blokadę. Idź dalej tylko wtedy, gdy to dla Ciebie bezpieczne.
guide-checked-on = Te kroki są z dnia: { $date }. Opierają się na tym, co było wtedy wiadomo. Przyciski mogły zmienić miejsce.
guide-start = Zacznij
guide-step-count = { $guide }: { $phase }. Krok { $step } z { $total }
guide-phase-keep-proof = Zachowaj dowody
guide-phase-block = Zatrzymaj kontakt
guide-phase-report = Zgłoś to
guide-phase-after = Co potem
guide-done-next = Gotowe – następny krok
guide-done-last = Gotowe – koniec
guide-could-not = Nie udało mi się tego zrobić
guide-help-heading = Nic nie szkodzi
guide-help-look = Menu jest często pod trzema kropkami (⋯) lub pod nazwą osoby. Szukaj tam słowa Block (Zablokuj) lub Report (Zgłoś).
guide-help-tutor = Nauczyciel może to zrobić razem z Tobą.
guide-help-skip = Idź dalej bez tego kroku
guide-help-tell = Powiedz urzędowi
guide-end-title = To już koniec kroków
guide-end-text = Dbasz o siebie. To, co się stało, nie jest Twoją winą.
guide-end-again = Jeśli to zacznie się znowu, nie odpowiadaj. Zachowaj kopię i powiedz komuś.
guide-end-tell-heading = Chcesz powiedzieć o tym urzędowi?
guide-end-tell-text = Zespół bezpieczeństwa może pomóc, nawet jeśli nie masz pewności.
guide-end-tell = Powiedz urzędowi
guide-end-other = Zatrzymaj kontakt gdzie indziej
guide-end-home = Przejdź do strony głównej

## Check my device

check-title = Sprawdź moje urządzenie
check-intro = Sprawdzamy kilka ustawień, które dbają o Twoje bezpieczeństwo. To trwa około minuty.
check-look-heading = Co sprawdzamy
check-look-antivirus = Antywirus: czy jest włączony i aktualny?
check-look-hub = Domowy router, tylko jeśli niżej się zgodzisz.
check-never-heading = Czego nigdy nie robimy
check-never-files = Nie otwieramy Twoich plików, zdjęć ani wiadomości.
check-never-change = Niczego nie zmieniamy.
check-never-send = Nikomu nie wysyłamy wyników.
check-home-question = Czy jesteś w domu i czy router jest Twój?
check-home-hint = Router to pudełko, które daje internet w Twoim domu. Pytamy za każdym razem.
check-home-yes = Tak, sprawdź też mój router
check-home-no = Nie, tylko ten komputer
check-home-not-sure = Nie mam pewności, tylko ten komputer
check-home-missing = Wybierz jedną odpowiedź. Jeśli nie masz pewności, wybierz ostatnią.
check-start = Zacznij sprawdzanie
check-results-title = Twoje wyniki
check-results-running-title = Sprawdzanie
check-running = Sprawdzamy. Wyniki pojawiają się tu jeden po drugim.
check-list-heading = Wszystko, co było sprawdzane
check-waiting = Sprawdzamy…
check-again = Sprawdź ponownie
check-nothing = Na tym komputerze nie było nic do sprawdzenia.
check-said-started = Sprawdzanie się zaczęło.
check-said-so-far = Sprawdzono { $done } z { $total }.
check-said-done = Sprawdzanie skończone. { $attention ->
    [0] W tym, co było widać, nic nie wymaga uwagi.
    [one] Jedna rzecz wymaga uwagi.
    [few] { $attention } rzeczy wymagają uwagi.
    [many] { $attention } rzeczy wymaga uwagi.
   *[other] { $attention } rzeczy wymaga uwagi.
  }
check-saw = Co było widać
check-why = Dlaczego to ważne
check-what-to-do = Co zrobić
check-told-by-you = To jest z Twojej odpowiedzi. Nie mierzyliśmy tego.
check-checked-at = Sprawdzono: { $when }
verdict-good = Dobrze
verdict-problem = Wymaga uwagi
verdict-advice = Warto wiedzieć
verdict-cannot-tell = Nie udało się sprawdzić
verdict-not-applicable = Tutaj nie dotyczy

## Try a password

password-title = Wypróbuj hasło
password-intro = Wpisz hasło i zobacz, jak trudno je odgadnąć.
password-promise = Zostaje na tym ekranie. Nigdy go nie zapisujemy i nie wysyłamy.
password-label = Hasło do wypróbowania
password-show = Pokaż
password-hide = Ukryj
password-show-label = Pokaż hasło
password-hide-label = Ukryj hasło
password-said-shown = Twoje hasło jest widoczne
password-said-hidden = Twoje hasło jest ukryte
password-result-heading = Jak mocne jest
password-result-waiting = Zacznij pisać. Odpowiedź pojawi się tutaj.
password-guess-time = Ile czasu zajmie odgadnięcie
password-reasons = Dlaczego
password-best-change = Co pomoże najbardziej
password-too-long = To jest za długie do sprawdzenia. Spróbuj do 10 000 znaków.
password-tip-heading = Dobry sposób na hasło
password-tip = Połącz trzy przypadkowe słowa. Na każdym koncie miej inne hasło.
strength-empty = Nic jeszcze nie wpisano
strength-very-weak = Bardzo słabe
strength-weak = Słabe
strength-fair = Średnie
strength-good = Dobre
strength-strong = Mocne

## Tell the council: the pages before and between the questions

tell-start-title = Ty decydujesz
tell-start-stop = Możesz przerwać w każdej chwili. Nic nie zostanie wysłane, dopóki nie wybierzesz wysłania.
tell-start-who = Zgłoszenie czyta zespół bezpieczeństwa w urzędzie. Przed wysłaniem zobaczysz, kto to jest.
tell-start-skip = Możesz pominąć każde pytanie. Nie musisz mieć pewności.
tell-start-see-heading = Kto może widzieć ten komputer?
tell-start-see = Ktoś, kto używa tego komputera, może widzieć Twoje słowa, gdy program jest otwarty.
tell-start-watch = Jeśli ktoś może obserwować ten komputer, użyj innego lub zadzwoń.
tell-start-kept = Twoje odpowiedzi zostają w tym oknie. Znikną po zamknięciu programu, chyba że je zapiszesz.
tell-start-leave = „Wyjdź szybko” od razu zamyka ten program. Program zostaje na komputerze.
tell-start-go = Zacznij
tell-start-quick = Użyj jednej krótkiej strony
tell-cannot-send-heading = Ta kopia programu nie może jeszcze wysłać zgłoszenia
tell-cannot-send = Możesz tu napisać odpowiedzi. Aby powiedzieć urzędowi dzisiaj, zadzwoń lub zapytaj nauczyciela.
danger-help-title = Zadzwoń teraz pod 999
danger-help-call = Jeśli Tobie lub komuś innemu coś teraz grozi, zadzwoń pod 999.
danger-help-place = Jeśli możesz, najpierw idź w bezpieczne miejsce.
danger-help-mobile-heading = Jeśli nie możesz mówić
danger-help-mobile = Z telefonu komórkowego: zadzwoń pod 999 i słuchaj. Naciśnij 55, gdy usłyszysz takie polecenie.
danger-help-landline = 55 działa tylko z telefonu komórkowego. Policja nie dowie się z tego, gdzie jesteś.
danger-help-wait = Zgłoszenia tutaj nikt nie czyta od razu. Ono nie wzywa policji.
danger-help-go-on = Wróć do zgłoszenia
under-18-title = Gdy ktoś ma mniej niż 18 lat
under-18-rule = Zasady urzędu mówią, że o skardze dowiaduje się rodzic lub opiekun.
under-18-unsafe = Jeśli w domu nie jest bezpiecznie, napisz to tutaj. Zespół musi to wiedzieć najpierw.
under-18-choice = Nadal Ty decydujesz, co napiszesz i czy to wyślesz.
under-18-ask = Możesz najpierw zapytać. Zadzwoń do zespołu. Nie musisz mówić, jak się nazywasz.
kinds-help-title = Kto jeszcze może pomóc
kinds-help-intro = Możesz dalej pisać zgłoszenie. Z tej pomocy też możesz skorzystać dzisiaj.
about-staff-title = Kto zobaczy to zgłoszenie
about-staff-not = Mogą je otworzyć tylko osoby z tej listy. Nikt inny, kto tam pracuje, nie może.
about-staff-one-of-them = Chodzi o jedną z tych osób? Wróć i wybierz „Kierownik zespołu bezpieczeństwa (safeguarding lead) lub zastępca”.
about-lead-not = Zgłoszenie nie trafi do kierownika zespołu bezpieczeństwa ani do zastępcy. Oni nie mogą go otworzyć.
about-lead-phone = Warto wiedzieć: pod numerem na końcu tej strony może odebrać kierownik zespołu.
about-staff-cannot-send = Ta kopia programu nie może jeszcze wysłać takiego zgłoszenia.
about-staff-other-way = Możesz je napisać i zachować. Aby powiedzieć komuś dzisiaj, zapytaj przełożonego, któremu ufasz.
about-staff-phone = Lub zadzwoń:
images-title = Zanim dodasz plik
images-why = Pytamy o to, zanim program zajrzy do jakiegokolwiek pliku.
images-none = Nie masz plików do dodania? Wybierz „Dalej”.
images-help-title = Nie dodawaj tego pliku
images-help-not-here = Możesz dalej pisać zgłoszenie słowami. Żaden plik z nim nie pójdzie.
images-help-leave = Nie kopiuj, nie przesyłaj i nie usuwaj zdjęcia. Nie rób zdjęcia ekranu.
images-help-fault = Za pytanie nic Ci nie grozi. Zostaw urządzenie tak, jak jest, i powiedz komuś.
images-help-who = Te osoby wiedzą, co robić. Coś Ci teraz grozi? Zadzwoń pod 999.
images-help-go-on = Idź dalej bez plików
tell-send-now = Możesz to już wysłać: sprawdź odpowiedzi

## Tell the council: the questions

question-danger = Czy coś Ci teraz grozi?
question-danger-hint = A może komuś innemu coś teraz grozi?
question-about = O kim chcesz nam powiedzieć?
question-at-risk = Komu może stać się krzywda?
question-at-risk-hint = Wybierz wszystko, co pasuje.
question-age = Ile lat ma ta osoba?
question-age-hint = Chodzi o osobę, której to się stało.
question-carer-contact = Czy możemy bezpiecznie skontaktować się z rodzicem lub opiekunem?
question-carer-detail = Rodzic lub opiekun: kto to jest i jak się skontaktować
question-carer-detail-hint = Możesz też napisać, dlaczego to nie jest bezpieczne. Możesz zostawić to puste.
question-kinds = Co się stało?
question-kinds-hint = Wybierz to, co najbliższe. Nie musisz mieć pewności.
question-place = Gdzie to się stało?
question-place-detail = Które konto, link, numer lub grupa?
question-place-detail-hint = Na przykład: nazwa, której używa ta osoba. Możesz zostawić to puste.
question-in-class = Czy to się stało na zajęciach?
question-course = Który kurs, nauczyciel lub ośrodek?
question-course-hint = Możesz zostawić to puste.
question-when = Kiedy to się stało?
question-when-hint = Jeśli to było więcej niż raz, wybierz ostatni raz.
question-still-going = Czy to nadal trwa?
question-when-detail = Kiedy to się zaczęło i jak często się dzieje?
question-when-detail-hint = Wystarczy w przybliżeniu. Możesz zostawić to puste.
question-who = Kto to zrobił?
question-who-hint = Zgłoszenie o pracowniku trafia do innych osób. Przed wysłaniem zobaczysz, do kogo.
question-who-detail = Co wiesz o tej osobie?
question-who-detail-hint = Na przykład: imię lub skąd się znacie. Możesz zostawić to puste.
question-words = Co chcesz powiedzieć?
question-words-hint = Napisz własnymi słowami. Wystarczy jedno zdanie. Możesz też zostawić to puste.
question-effect = Jak to na Ciebie wpływa?
question-effect-hint = Na przykład: co czujesz, czy coś Cię boli, czy tracisz pieniądze. Możesz zostawić to puste.
question-under18-images = Czy zdjęcie lub film pokazuje kogoś poniżej 18 lat nago lub w seksualny sposób?
question-under18-images-hint = To możesz być Ty lub ktoś inny. To może też być sztuczny obraz.
question-done = Co już jest zrobione?
question-done-hint = Wybierz wszystko, co pasuje. Jeśli nic, to też w porządku.
question-done-detail = Masz jakiś numer lub nazwisko?
question-done-detail-hint = Na przykład: numer z policji. Możesz zostawić to puste.
question-wants = Czego oczekujesz?
question-wants-hint = Wybierz wszystko, co pasuje.
question-sharing = Czy zespół może powiedzieć innym?
question-sharing-hint = Nie możemy obiecać tajemnicy. Aby kogoś chronić, zespół może musieć powiedzieć innym.
question-needs = Co pomoże Ci z nami rozmawiać?
question-needs-hint = Na przykład: tłumacz lub osoba wspierająca. Możesz zostawić to puste.
question-contact-way = Jak urząd może się z Tobą bezpiecznie skontaktować?
question-contact-way-hint = Wybierz sposób, którego inni nie widzą.
question-contact-detail = Jak się z Tobą skontaktować
question-contact-detail-hint = Możesz zostawić to puste.
question-contact-detail-phone = Twój numer telefonu
question-contact-detail-email = Twój adres e-mail
question-contact-detail-tutor = Imię i nazwisko nauczyciela
question-contact-times = Kiedy kontakt jest bezpieczny?
question-contact-times-hint = Na przykład: w dni robocze po 4 po południu
question-leave-message = Czy można bezpiecznie zostawić wiadomość?
question-name = Jak się nazywasz?
question-name-hint = Nie musisz tego mówić. Bez tego zespół może mniej pomóc.
question-true-as-known = Czy to prawda, o ile wiesz?
question-true-as-known-hint = Nie musisz mieć pewności co do wszystkiego. Możesz zostawić to puste.
question-optional = Możesz zostawić to puste.
words-left = { $count ->
    [one] Możesz wpisać jeszcze jeden znak.
    [few] Możesz wpisać jeszcze { $count } znaki.
    [many] Możesz wpisać jeszcze { $count } znaków.
   *[other] Możesz wpisać jeszcze { $count } znaku.
  }
words-over = { $count ->
    [one] Jest o jeden znak za dużo.
    [few] Jest o { $count } znaki za dużo.
    [many] Jest o { $count } znaków za dużo.
   *[other] Jest o { $count } znaku za dużo.
  }
text-too-long = To jest za długie. Największa liczba znaków: { $count }.

answer-yes = Tak
answer-no = Nie
answer-not-sure = Nie mam pewności
answer-rather-not-say = Wolę nie mówić
answer-or = lub
answer-about-me = O mnie
answer-about-someone-else = O kimś innym
answer-about-i-saw-it = O czymś, czego jestem świadkiem
answer-at-risk-me = Mnie
answer-at-risk-another-learner = Innej osobie z kursu
answer-at-risk-child-at-home = Dziecku w domu
answer-at-risk-staff = Komuś, kto tam pracuje
answer-at-risk-someone-else = Komuś innemu
answer-age-under-18 = Mniej niż 18 lat
answer-age-adult = 18 lat lub więcej
answer-kinds-unwanted-contact = Niechciany kontakt
answer-kinds-bullying = Dokuczanie lub zastraszanie
answer-kinds-hate = Nienawiść za to, kim ktoś jest
answer-kinds-sexual = Coś seksualnego
answer-kinds-grooming = Ktoś starszy zdobywa zaufanie, aby skrzywdzić
answer-kinds-threats = Groźby
answer-kinds-extremism = Ktoś szerzy skrajne poglądy lub nienawiść do grupy ludzi
answer-kinds-scam = Oszustwo lub podstęp
answer-kinds-account = Ktoś dostał się na konto
answer-kinds-self-harm = Robienie sobie krzywdy lub namawianie do tego
answer-kinds-upsetting-content = Przykre lub straszne treści
answer-kinds-rule-broken = Ktoś złamał zasadę
answer-kinds-something-else = Coś innego
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = E-mail
answer-place-phone-or-text = Telefon lub SMS
answer-place-social-media = Media społecznościowe
answer-place-in-person = Na żywo, twarzą w twarz
answer-place-somewhere-else = Gdzie indziej
answer-when-today = Dzisiaj
answer-when-yesterday = Wczoraj
answer-when-this-week = W tym tygodniu
answer-when-earlier = Wcześniej
answer-who-learner = Inna osoba z kursu
answer-who-staff = Nauczyciel lub inny pracownik
answer-who-safeguarding-lead = Kierownik zespołu bezpieczeństwa (safeguarding lead) lub zastępca
answer-who-someone-i-know = Ktoś, kogo znam
answer-who-stranger = Ktoś, kogo nie znam
answer-done-blocked = Ta osoba jest zablokowana
answer-done-reported = Aplikacja lub strona już wie
answer-done-police = Policja już wie
answer-done-report-fraud = Report Fraud już wie
answer-done-told-tutor = Nauczyciel już wie
answer-done-nothing-yet = Jeszcze nic
answer-wants-help = Chcę pomocy
answer-wants-stop = Chcę, żeby to się skończyło
answer-wants-just-tell = Chcę tylko o tym powiedzieć
answer-sharing-share = Tak, jeśli to pomoże
answer-sharing-ask-first = Najpierw mnie zapytajcie
answer-sharing-do-not-share = Proszę nie mówić innym
answer-contact-way-phone = Przez telefon
answer-contact-way-email = Przez e-mail
answer-contact-way-tutor = Przez mojego nauczyciela
answer-contact-way-in-app = Tylko w tym programie
answer-contact-way-no-contact = Proszę się ze mną nie kontaktować
answer-true-as-known-no = Brak odpowiedzi
answer-true-as-known-yes = Tak, to prawda, o ile wiem

## Who else can help

help-999 = Coś Ci teraz grozi: zadzwoń pod 999.
help-police = Policja, gdy nikomu nic teraz nie grozi: zadzwoń pod 101.
help-ceop = Poniżej 18 lat: CEOP, policja od krzywdzenia w internecie. ceop.police.uk
help-report-remove = Poniżej 18 lat: Report Remove może usunąć Twoje zdjęcie z internetu. childline.org.uk
help-iwf = Zgłoś seksualne zdjęcia dzieci do Internet Watch Foundation. Nie musisz podawać nazwiska. iwf.org.uk
help-childline = Poniżej 19 lat: rozmowa z Childline o każdej porze. Zadzwoń pod 0800 1111.
help-revenge-porn = 18 lat lub więcej: Revenge Porn Helpline (pomoc, gdy ktoś szerzy intymne zdjęcia), 0345 6000 459.
help-stopncii = 18 lat lub więcej: StopNCII pomaga zatrzymać szerzenie zdjęcia. Zdjęcie zostaje u Ciebie. stopncii.org
help-bullying = National Bullying Helpline (pomoc przy dokuczaniu i zastraszaniu): 0300 323 0169.
help-platform = Powiedz też aplikacji lub stronie. Szukaj słowa Report (Zgłoś).
help-hate = True Vision przyjmuje zgłoszenia o nienawiści: report-it.org.uk
help-do-not-pay = Nie płać nikomu, kto Ci grozi. Płacenie tego nie zatrzyma.
help-act-early = ACT Early, jeśli martwisz się o kogoś: 0800 011 3764.
help-bank = Tracisz pieniądze? Zadzwoń pod 159, aby połączyć się ze swoim bankiem.
help-fraud = Report Fraud (zgłaszanie oszustw): 0300 123 2040 lub reportfraud.police.uk
help-scam-text = Podejrzany SMS? Prześlij go na numer 7726. To nic nie kosztuje.
help-scam-mail = Podejrzany e-mail? Prześlij go na adres report@phishing.gov.uk
help-account = Użyj pomocy na tej stronie, aby odzyskać konto. Zmień hasło.
help-samaritans = Samaritans, za darmo, o każdej porze: 116 123
help-shout = Shout, przez SMS, o każdej porze: 85258.

## Files that go with a report

evidence-title = Dodaj pliki
evidence-intro = Nie musisz dodawać żadnych. Twoje słowa wystarczą.
evidence-only-yours = Pokaż tylko wiadomości, które ktoś wysłał do Ciebie. Nie dodawaj zdjęć zajęć ani innych osób z kursu.
evidence-limits = Możesz dodać do 10 plików. Każdy może mieć 25 MB, a wszystkie razem 100 MB.
evidence-stays = Każdy plik jest od razu kopiowany i zabezpieczany. Twój własny plik zostaje bez zmian.
evidence-drop = Możesz też upuścić plik na to okno.
evidence-add = Wybierz plik
evidence-add-more = Wybierz kolejny plik
evidence-busy = Kopiujemy i sprawdzamy.
evidence-count = { $count ->
    [0] Nie ma teraz dodanych plików.
    [one] Jeden plik jest dodany.
    [few] { $count } pliki są dodane.
    [many] { $count } plików jest dodanych.
   *[other] { $count } pliku jest dodane.
  }
evidence-original = Niezmieniony plik z pierwszego zgłoszenia nadal tu jest.
evidence-original-add = Dodaj niezmieniony plik
evidence-row-shows = pokazuje
evidence-row-removed = usunięte
size-kb = { $size } KB
size-mb = { $size } MB
file-hidden = Ten plik zawiera też rzeczy, których nie widać:
file-hidden-choice = Zespół ich nie potrzebuje. Możesz je usunąć z tego, co wysyłasz.
file-remove-hidden = Usuń je
file-removed = Ukryte rzeczy są usunięte z tego, co wysyłasz. Niezmieniony plik zostaje tutaj zabezpieczony.
file-put-back = Wyślij plik bez zmian
file-cannot-remove = Z takiego pliku nie możemy ich usunąć.
file-nothing-hidden = Nie znaleźliśmy w nim nic ukrytego.
file-not-looked = Nie możemy zajrzeć do takiego pliku. Może zawierać rzeczy, których nie widać.
file-unusual = To nietypowy plik. Zespół może nie dać rady go otworzyć.
file-locked = Ten plik wymaga hasła. Napisz hasło w zgłoszeniu, bo inaczej zespół go nie otworzy.
file-shows = Co pokazuje { $name }
file-take-out = Usuń ten plik z listy
hidden-place = Miejsce, gdzie powstał
hidden-device = Telefon lub aparat
hidden-author = Nazwisko lub nazwa
hidden-time = Kiedy powstał
hidden-software = Program, w którym powstał
hidden-preview = Mały obraz w środku, może sprzed zmiany
hidden-other = Inne notatki
file-too-big = { $name } jest za duży. Plik może mieć do 25 MB.
file-empty = { $name } jest pusty.
file-too-many = { $name } nie jest dodany. Możesz dodać do 10 plików.
file-too-much = { $name } nie jest dodany. Wszystkie pliki razem mogą mieć do 100 MB.
file-unreadable = Nie udało się odczytać pliku { $name }. Zamknij go w innych programach i spróbuj ponownie.
file-not-a-file = { $name } to nie jest plik, który można dodać. Wybierz jeden plik, nie folder.
file-changed = { $name } zmienił się w czasie kopiowania. Spróbuj ponownie.
file-disk-full = { $name } nie jest dodany. Na tym komputerze nie ma już miejsca.

## Check your answers, and the short page

review-title = Sprawdź swoje odpowiedzi
review-intro = Nic jeszcze nie jest wysłane. To wszystko, co wyjdzie z tego komputera.
review-answers = Twoje odpowiedzi
review-left-out = Pytania bez odpowiedzi
review-adding = To uzupełnia Twoje wcześniejsze zgłoszenie. Trafi do tego samego urzędu.
review-technical = Dodane przez program
review-technical-intro = Program dodaje te dane, aby zgłoszenie dotarło bezpiecznie i tylko raz.
review-when = Kiedy ktoś do tego zajrzy
review-secret = Nie możemy obiecać tajemnicy. Zespół mówi tylko osobom, które muszą wiedzieć.
hours-open = Ktoś jest teraz w pracy.
hours-closed = Biuro jest teraz zamknięte. Nikt tego nie przeczyta, dopóki się nie otworzy.
hours-by = Ktoś zajrzy do tego najpóźniej w tym terminie: { $when }.
hours-unknown = Nie wiemy, kiedy ktoś do tego zajrzy. To może potrwać kilka dni. Jeśli coś Ci grozi, zadzwoń pod 999.
review-readers = Kto może to przeczytać
review-readers-intro = Zgłoszenie jest zabezpieczone na tym komputerze. Otworzyć mogą je tylko te osoby:
review-readers-none = Ta kopia programu nie zna nikogo, kto może je otworzyć.
review-change = Zmień
review-change-hidden = : { $question }
review-send = Wyślij do urzędu
review-sending = Zabezpieczamy i zapisujemy Twoje zgłoszenie
review-later = Zapisz i zdecyduj później
review-words-too-long = Jedna z odpowiedzi jest za długa, aby ją wysłać. Skróć ją, proszę.
review-change-field = Zmień: { $question }
review-unavailable = Nie udało się pokazać, co zostanie wysłane. Dlatego teraz nic nie można stąd wysłać.
quick-title = Powiedz urzędowi teraz
quick-intro = Wszystko tutaj możesz zostawić puste. Nic nie zostanie wysłane, dopóki nie naciśniesz przycisku.
quick-words = Co się stało?
quick-what-heading = Co zostanie wysłane
quick-answers-heading = Z tej strony
quick-longer = Wolę odpowiadać na małe pytania

field-danger = Zagrożenie teraz
field-about = O kim to jest
field-at-risk = Komu może stać się krzywda
field-age = Wiek
field-carer-contact = Bezpieczny kontakt z rodzicem lub opiekunem
field-carer-detail = Rodzic lub opiekun
field-kinds = Co się stało
field-place = Gdzie to się stało
field-place-detail = Konta, linki i numery
field-in-class = Na zajęciach
field-course = Kurs, nauczyciel lub ośrodek
field-when = Kiedy to się stało
field-still-going = Nadal trwa
field-when-detail = Od kiedy i jak często
field-who = Kto to zrobił
field-who-detail = Co wiesz o tej osobie
field-words = Twoimi słowami
field-effect = Jak to na Ciebie wpływa
field-under18-images = Seksualny obraz osoby poniżej 18 lat
field-evidence = Pliki
field-done = Co już jest zrobione
field-done-detail = Numery i nazwiska, które masz
field-wants = Czego oczekujesz
field-sharing = Czy zespół może powiedzieć innym
field-needs = Co pomaga Ci rozmawiać
field-contact-way = Jak się z Tobą skontaktować
field-contact-detail = Twoje dane kontaktowe
field-contact-times = Kiedy kontakt jest bezpieczny
field-leave-message = Można bezpiecznie zostawić wiadomość
field-name = Imię i nazwisko
field-true-as-known = Prawda, o ile wiesz
field-opened-at = Początek pisania
field-made-at = Dzień i godzina tego zgłoszenia
field-program = Program i wersja
field-org = Urząd
field-pack-version = Wersja informacji z urzędu
field-report-number = Numer tego zgłoszenia (losowy)
field-file-numbers = Numer każdego pliku, aby było widać zmianę
field-parent = Zgłoszenie, które to uzupełnia
field-reply-key = Zamek do odpowiedzi dla Ciebie (losowy)
field-report-key = Zamek do tego jednego zgłoszenia (losowy)
field-reply-secret = Sekret, dzięki któremu ten komputer może dostać odpowiedź
field-format = Rodzaj formularza zgłoszenia
field-other = Inne: { $field }

## A report on this computer

report-state-saved = Zapisane na tym komputerze, jeszcze nie wysłane
report-state-waiting = Zapisane na tym komputerze, jeszcze nie wysłane
report-state-needs-help = Zapisane na tym komputerze, jeszcze nie wysłane
report-state-sending = Wysyłamy
report-state-received = Otrzymane przez urząd, { $at }, numer sprawy { $reference }
report-state-opened = Otwarte przez zespół bezpieczeństwa
report-state-closed = Zamknięte przez zespół bezpieczeństwa
report-state-handed-over = Przekazane inaczej, jeszcze nie potwierdzone
report-state-confirmed-by-code = Otrzymane: potwierdzone kodem
report-state-withdrawn = Wycofane
report-text-saved = Twoje zgłoszenie jest tu bezpieczne. Wyśle się samo, gdy program jest otwarty.
report-text-sending = Łączymy się z komputerem urzędu. Zgłoszenie jest tu bezpieczne, aż tam dotrze.
report-text-waiting = Twoje zgłoszenie jest tu bezpieczne. Program sam próbuje ponownie, gdy jest otwarty.
report-text-needs-help = Twoje zgłoszenie jest tu bezpieczne, ale nie może wysłać się samo. Zadzwoń, proszę, do urzędu.
report-text-handed-over = Zgłoszenie jest przygotowane do przekazania w inny sposób. Nie wiemy jeszcze, czy dotarło.
report-text-received = Komputer urzędu podpisał odbiór. Przeczyta je osoba z zespołu bezpieczeństwa.
report-text-opened = Osoba z zespołu bezpieczeństwa otworzyła zgłoszenie.
report-text-closed = Zespół skończył tę sprawę. Nadal możesz coś dodać.
report-text-confirmed-by-code = Kod jest prawidłowy. Zespół otworzył Twoje zgłoszenie.
report-text-withdrawn = Zgłoszenie jest wycofane. Ten komputer go nie wysyła.

report-why-heading = Dlaczego jeszcze nie jest wysłane
reason-offline = Nie udało się połączyć z komputerem urzędu. Może nie masz internetu.
reason-not-the-council = Odpowiedziało coś innego, na przykład strona logowania do Wi-Fi. Nie dostało Twojego zgłoszenia.
reason-busy = Komputer urzędu jest zajęty lub w naprawie.
reason-refused = Komputer urzędu nie przyjął tego zgłoszenia.
reason-damaged = Jeden plik tego zgłoszenia na tym komputerze jest uszkodzony.
reason-disk = Na tym komputerze nie ma już miejsca lub dysk nie działa.
reason-council-changed = Urząd zmienił swoje zamki. Trzeba zrobić to zgłoszenie od nowa lub przekazać je przez telefon.
report-phone-heading = Jeśli to nie może czekać
report-thanks = To był dobry krok. To nie Twoja wina.
report-next-heading = Co będzie dalej
report-next = Zespół decyduje, jak pomóc. Widzi, jaki kontakt jest dla Ciebie dobry.
report-reference = Twój numer sprawy
report-reference-keep = Możesz zapisać sobie numer sprawy.
report-saved-at = Zapisane na tym komputerze
report-received-at = Otrzymane
report-opened-at = Otwarte
report-closed-at = Zamknięte
report-files = Pliki
report-adds-to = To uzupełnia wcześniejsze zgłoszenie
report-add-text = Stało się coś jeszcze? A może czegoś brakuje?
report-add = Dodaj coś
report-add-first = Masz inne odpowiedzi, które nie są skończone. Najpierw je dokończ lub usuń. Są na stronie głównej.
report-withdraw = Wycofaj to zgłoszenie
report-delete = Usuń to zgłoszenie z tego komputera
report-back = Wróć do zgłoszenia
report-council = Urząd
report-technical-id = Numer zgłoszenia
report-time-unknown = Czas nieznany
report-try-now = Spróbuj teraz
report-all = Zobacz wszystkie moje zgłoszenia
report-home = Przejdź do strony głównej
report-said-trying = Próbujemy teraz.

reports-title = Moje zgłoszenia
reports-intro = To są zgłoszenia zrobione na tym komputerze. Twoich słów tutaj nie widać.
reports-none = Na tym komputerze nie ma zgłoszeń.
reports-none-tell = Powiedz urzędowi, co się stało
reports-item = Zgłoszenie: { $when }
reports-reference = Numer sprawy { $reference }
reports-none-reference = Jeszcze bez numeru sprawy
reports-adds = Uzupełnia wcześniejsze zgłoszenie.
reports-new-replies = { $count ->
    [one] Jedna nowa odpowiedź od zespołu
    [few] { $count } nowe odpowiedzi od zespołu
    [many] { $count } nowych odpowiedzi od zespołu
   *[other] { $count } nowej odpowiedzi od zespołu
  }

## What the safeguarding team wrote

replies-heading = Od zespołu bezpieczeństwa
replies-at = Napisano: { $when }
replies-until-closed = Ten komputer nie ma bezpiecznego miejsca na klucz. Odpowiedzi można czytać tylko do zamknięcia programu.
replies-lost = Odpowiedzi na to zgłoszenie nie można czytać na tym komputerze. Zadzwoń do zespołu, aby je poznać.

## Other ways to bring a report to the council

ways-heading = Inne sposoby, aby powiedzieć urzędowi
ways-intro = Z tych sposobów też możesz skorzystać. Nic nie szkodzi, jeśli zgłoszenie dotrze dwa razy.
ways-email-name = e-mailem
ways-email-link = Przekaż e-mailem
ways-email-hint = Zabezpieczony plik, który dodasz do e-maila.
ways-email-title = Przekaż zgłoszenie e-mailem
ways-file-safe = Robimy jeden zabezpieczony plik. Otworzyć może go tylko zespół bezpieczeństwa.
ways-email-not-safe = Kto widzi Twoją pocztę, ten zobaczy, że piszesz do zespołu.
ways-email-words = Nie pisz w e-mailu, co się stało. E-mail nie jest zabezpieczony.
ways-email-step-file = Wybierz folder. Zapiszemy tam plik i pokażemy Ci go.
ways-email-step-attach = Otworzy się nowy e-mail. Dodaj do niego plik i wyślij.
ways-step-code = Zadzwoń do zespołu i zapytaj o kod. Zespół widzi kod po otwarciu pliku.
ways-email-go = Zrób plik i otwórz e-mail
ways-email-done = Plik jest gotowy
ways-usb-name = na pendrivie
ways-usb-link = Przekaż na pendrivie
ways-usb-hint = Zabezpieczony plik, który zaniesiesz do zespołu.
ways-usb-title = Przekaż zgłoszenie na pendrivie
ways-usb-not-safe = Kto zobaczy pendrive, ten zobaczy, że jest na nim zabezpieczony plik.
ways-usb-step-choose = Włóż pendrive i wybierz go. Sprawdzimy kopię.
ways-usb-step-bring = Daj pendrive osobiście komuś z zespołu bezpieczeństwa.
ways-usb-go = Wybierz pendrive
ways-usb-done = Plik jest na pendrivie
ways-print-name = na papierze
ways-print-link = Przekaż na papierze
ways-print-hint = Każdy, kto zobaczy kartkę, może ją przeczytać.
ways-print-title = Przekaż zgłoszenie na papierze
ways-print-safe = Papier nie jest zabezpieczony. Każdy, kto go zobaczy, może go przeczytać.
ways-print-not-safe = Nie zostawiaj kartki w drukarce ani we wspólnym pokoju.
ways-print-under-18 = Chodzi o kogoś poniżej 18 lat? Najpierw zadzwoń. Użyj papieru tylko wtedy, gdy zespół o to poprosi.
ways-print-printer = Wspólna drukarka może zachować to, co drukuje.
ways-print-step-show = Pokażemy, co jest w zgłoszeniu. Potem możesz je wydrukować.
ways-print-step-bring = Daj kartkę osobiście komuś z zespołu bezpieczeństwa.
ways-print-go = Pokaż zgłoszenie tutaj
ways-print-done = Twoje zgłoszenie
ways-print-now = Drukuj
handover-mail-subject = A locked file for the safeguarding team (zabezpieczony plik dla zespołu bezpieczeństwa)
handover-mail-text = The file with this e-mail is locked. Please open it on the safeguarding team’s own page. (Plik w tym e-mailu jest zabezpieczony. Proszę otworzyć go na stronie zespołu bezpieczeństwa.)
ways-steps-heading = Jak to działa
ways-file-name = Plik nazywa się { $name }.
ways-not-shown = Nie udało się pokazać folderu. Zajrzyj do wybranego folderu.
ways-mail-not-opened = Nie udało się otworzyć e-maila. Otwórz swoją pocztę i dodaj plik.
ways-too-big = Ten plik jest za duży dla większości poczty. Użyj pendrive’a lub zadzwoń.
ways-not-yet = Nie wiemy jeszcze, czy dotarło. Tylko kod może nam to powiedzieć.
ways-done = Przygotowane do przekazania { $way }: { $when }.
ways-code = Gdy zespół otworzy zgłoszenie, zobaczy kod. Zapytaj o niego, na przykład przez telefon.
ways-code-link = Mam kod
code-title = Wpisz kod od zespołu
code-intro = Zespół widzi kod po otwarciu Twojego zgłoszenia. Kod pokazuje, że zespół je ma.
code-label = Kod
code-hint = Ma 10 liter i cyfr, na przykład 7K3M9-QXPAB
code-check = Sprawdź kod
code-missing = Wpisz kod, który podał Ci zespół.

## A copy to keep, and things that cannot be undone

copy-heading = Twoja własna kopia
copy-offer = Możesz zachować kopię, którą da się potem przeczytać. Jest zabezpieczona i zostaje na tym komputerze.
copy-keep = Zachowaj kopię
copy-read = Przeczytaj moją kopię
copy-delete = Usuń moją kopię
copy-title = Twoja kopia
copy-text = To są Twoje słowa do urzędu. Inne osoby, które patrzą na ekran, mogą je przeczytać.
copy-secret-why = Ten komputer nie ma bezpiecznego miejsca na klucz. Twoją kopię może chronić tajne hasło.
copy-secret-open = Twoja kopia jest zamknięta tajnym hasłem.
copy-open = Otwórz moją kopię
act-no = Nie, wróć
act-withdraw-title = Wycofać to zgłoszenie?
act-withdraw-text = Ten komputer go nie wyśle. To, co zostało przekazane inaczej, nie jest wycofane.
act-withdraw-late = Jeśli urząd już je ma, powiemy Ci o tym. Wtedy nie można go wycofać.
act-withdraw-yes = Tak, wycofaj
act-withdraw-done = Zgłoszenie jest wycofane.
act-delete-report-title = Usunąć to zgłoszenie z tego komputera?
act-delete-report-text = Zgłoszenie, jego numer sprawy i jego pliki zostaną stąd usunięte.
act-delete-report-council = To, co ma urząd, zostaje w urzędzie. Zadzwoń do zespołu, aby o to zapytać.
act-delete-report-replies = Potem nie przeczytasz nowych odpowiedzi na to zgłoszenie.
act-delete-report-yes = Tak, usuń stąd
act-delete-report-done = Zgłoszenie jest usunięte z tego komputera.
act-delete-copy-title = Usunąć Twoją kopię?
act-delete-copy-text = Potem nie można jej już przeczytać. Samo zgłoszenie się nie zmienia.
act-delete-copy-yes = Tak, usuń moją kopię
act-delete-copy-done = Twoja kopia jest usunięta.
delete-all-title = Usunąć wszystko?
delete-all-unsent = { $count ->
    [one] Jednego zgłoszenia nie ma jeszcze w urzędzie. Zostanie utracone.
    [few] { $count } zgłoszeń nie ma jeszcze w urzędzie. Zostaną utracone.
    [many] { $count } zgłoszeń nie ma jeszcze w urzędzie. Zostaną utracone.
   *[other] { $count } zgłoszenia nie ma jeszcze w urzędzie. Zostaną utracone.
  }
delete-all-unsent-phone = Możesz najpierw zadzwonić do zespołu.
delete-all-goes = Zniknie wszystko, co ten program ma na tym komputerze:
delete-all-reports = zgłoszenia, numery spraw i odpowiedzi od zespołu
delete-all-answers = odpowiedzi zapisane na później
delete-all-files = dodane pliki i Twoje kopie
delete-all-keys = klucze do tego wszystkiego
delete-all-notes = notatki programu o jego pracy
delete-all-stays-heading = Co zostaje
delete-all-stays-council = Zgłoszenia, które ma urząd, zostają w urzędzie.
delete-all-stays-files = Twoje własne pliki zostają. Zostają też pliki w folderze lub na pendrivie.
delete-all-stays-program = Sam program zostaje. Możesz go odinstalować jak inne programy.
delete-all-yes = Tak, usuń wszystko
deleted-title = Wszystko jest usunięte
deleted-text = Ten program nie ma już na tym komputerze nic Twojego.
deleted-council = Zgłoszenia, które ma urząd, nadal tam są. Zadzwoń do zespołu, aby o nie zapytać.

## Saving answers for later

kept-saved-title = Twoje odpowiedzi są zapisane
kept-saved-text = Są zabezpieczone i zostają na tym komputerze. Nic nie zostało wysłane.
kept-saved-how = Aby wrócić, otwórz ten program. Na stronie głównej wybierz „{ home-kept-go-on }”.
keep-title = Wybierz tajne hasło
keep-why = Ten komputer nie ma bezpiecznego miejsca na klucz. Twoje odpowiedzi może chronić tajne hasło.
keep-label = Twoje tajne hasło
keep-hint = Dobre są trzy przypadkowe słowa. Jeśli je zapomnisz, nikt nie może pomóc.
keep-save = Zabezpiecz i zapisz
keep-not = Nie zapisuj
keep-not-text = Bez hasła Twoje odpowiedzi są tylko w tym oknie. Znikną po zamknięciu programu.
keep-missing = Wpisz tajne hasło lub wybierz „Nie zapisuj”.
keep-not-kept = Twoje odpowiedzi nie są zapisane. Nadal są w tym oknie.
keep-replace-title = Masz już zapisane inne odpowiedzi
keep-replace-text = Ten komputer może mieć jeden zestaw odpowiedzi. Zapisanie teraz zastąpi starsze odpowiedzi.
keep-replace-yes = Zapisz te odpowiedzi
keep-replace-no = Wróć do tych odpowiedzi
kept-title = Twoje zapisane odpowiedzi
kept-text = Są tylko na tym komputerze. Możesz do nich wrócić lub je usunąć.
kept-label = Twoje tajne hasło
kept-hint = To hasło, które chroni zapisane odpowiedzi.
kept-missing = Wpisz swoje tajne hasło.
kept-replaces = Masz też odpowiedzi w tym oknie. Jeśli pójdziesz dalej, zastąpią je te zapisane.
kept-open = Idź dalej
kept-delete = Usuń zapisane odpowiedzi
kept-gone = Na tym komputerze nie ma zapisanych odpowiedzi.
kept-delete-title = Usunąć Twoje zapisane odpowiedzi?
kept-delete-text = Nie da się ich przywrócić. Twoje zgłoszenia się nie zmieniają.
kept-delete-yes = Tak, usuń je
kept-delete-no = Nie, zachowaj je
kept-deleted = Zapisane odpowiedzi są usunięte.

## About and help

about-title = Informacje i pomoc
about-what = Ten program pomaga dorosłym na kursach dbać o bezpieczeństwo w internecie w domu. Działa bez konta.
about-council-heading = Zespół bezpieczeństwa w urzędzie (council safeguarding team)
about-role = Kto
about-name = Nazwa
about-phone = Telefon
about-email = E-mail
about-source = Skąd to wiemy
about-confirmed = Urząd potwierdził te dane.
about-not-confirmed = Urząd jeszcze nie potwierdził tych danych. Mogą być stare. Nauczyciel może je sprawdzić.
about-unknown = Nieznane
about-privacy-heading = Co ten program zachowuje
about-privacy-kept = Zgłoszenia są zabezpieczone na tym komputerze. Możesz je tu przeczytać tylko wtedy, gdy zachowasz kopię.
about-privacy-leave = Z tego komputera wychodzą tylko zgłoszenia, które wysyłasz. Nie ma reklam ani liczenia odwiedzin.
about-delete-link = Usuń wszystko, co jest tu zachowane
about-access-heading = Program wygodny dla Ciebie
about-access-keyboard = Wszystko działa z klawiaturą. Używaj klawiszy Tab, Enter i spacji.
about-access-reader = Program jest zrobiony tak, aby działał z czytnikami ekranu i dużym tekstem.
about-access-problem = Jeśli coś jest trudne w użyciu, powiedz nauczycielowi. Powiedz też, na którym ekranie.
about-access-known = Nie każdy czytnik ekranu został już sprawdzony ręcznie.
about-version = Wersja { $version }
about-brand = Ekrany są zbudowane z govuk-frontend, na licencji MIT. To nie jest usługa rządowa.

## New words from the council

pack-taken = Są nowe teksty z Twojego urzędu.
pack-already-here = Te teksty już masz.
pack-went-back = Wracasz do poprzednich tekstów.
pack-nothing-before = Przed tymi tekstami nie ma innych.
pack-older = Te teksty są starsze niż Twoje.
pack-expired = Te teksty są po terminie.
pack-not-signed = Nie wiemy, kto napisał te teksty.
pack-not-whole = Brakuje części pliku.
pack-another-council = Te teksty są dla innego urzędu.
pack-not-for-this-program = Ten plik nie pasuje do Twojego programu.
pack-too-large = Ten plik jest za duży.
pack-not-found = Nie możemy odczytać tego pliku.
pack-address-not-allowed = Nie używamy tego adresu internetowego.
pack-no-answer = Strona urzędu nie odpowiedziała.
pack-not-kept = Może na tym komputerze nie ma już miejsca.
pack-next-start = Zamknij program i otwórz go ponownie, aby je zobaczyć.
pack-nothing-to-do = Nie musisz nic robić.
pack-ask-for-newest = Zapytaj nauczyciela o najnowszy plik.
pack-do-not-use = Nie używaj tego pliku. Twoje stare teksty zostają. Powiedz nauczycielowi, skąd jest ten plik.
pack-get-again = Weź ten plik jeszcze raz. Twoje stare teksty zostają.
pack-tell-council = Powiedz nauczycielowi. Twoje stare teksty zostają.
pack-choose-again = Wybierz plik jeszcze raz. Twoje stare teksty zostają.
pack-try-later = Spróbuj ponownie później. Twoje stare teksty zostają.
pack-make-room = Usuń kilka plików i spróbuj ponownie. Twoje stare teksty zostają.

## When something does not work

problem-title = Coś nie zadziałało
problem-home = Przejdź do strony głównej
problem-again = Spróbuj ponownie
problem-reference = Jeśli prosisz o pomoc, podaj ten kod: { $reference }

failure-cannot-send-here = Ta kopia programu nie może wysłać zgłoszenia
failure-cannot-send-here-do = Nic nie zostało wysłane. Zadzwoń do zespołu bezpieczeństwa lub zapytaj nauczyciela.
failure-draft-too-long = Odpowiedź jest za długa
failure-draft-too-long-do = Nic nie zostało wysłane. Skróć tekst i spróbuj ponownie.
failure-report-not-saved = Twoje zgłoszenie NIE jest zapisane
failure-report-not-saved-do = Nic nie zostało wysłane. Twoje słowa nadal tu są. Spróbuj ponownie lub zadzwoń do zespołu bezpieczeństwa.
failure-draft-not-kept = Twoje odpowiedzi nie są zapisane
failure-draft-not-kept-do = Nadal są w tym oknie. Spróbuj ponownie lub idź dalej bez zapisywania.
failure-wrong-passphrase = To nie jest tajne hasło
failure-wrong-passphrase-do = Sprawdź pisownię i spróbuj ponownie. Zapisane odpowiedzi nadal tu są.
failure-gate-closed = Teraz nie można dodać pliku
failure-gate-closed-do = Najpierw odpowiedz na pytanie o zdjęcia.
failure-file-refused = Nie udało się tego zrobić z plikiem
failure-file-refused-do = Nic innego się nie zmieniło. Spróbuj ponownie lub idź dalej bez pliku.
failure-cannot-withdraw = Jest za późno, aby wycofać to zgłoszenie
failure-cannot-withdraw-do = Urząd je ma lub może je mieć. Zadzwoń do zespołu, jeśli chcesz o tym porozmawiać.
failure-copy-not-kept = Nie ma kopii
failure-copy-not-kept-do = Nie udało się zachować lub znaleźć kopii. Samo zgłoszenie się nie zmieniło.
failure-not-handed-over = Plik nie powstał
failure-not-handed-over-do = Wybierz inny folder i spróbuj ponownie lub zadzwoń do zespołu.
failure-wrong-code = To nie jest kod tego zgłoszenia
failure-wrong-code-do = Sprawdź każdą literę i cyfrę lub poproś zespół o ponowne przeczytanie.
failure-still-unsent = Urząd jeszcze nie ma tego zgłoszenia
failure-still-unsent-do = Nie jest usunięte. Najpierw je wycofaj, jeśli nie chcesz go wysyłać.
failure-not-deleted = Nie wszystko jest usunięte
failure-not-deleted-do = Zamknij inne programy i spróbuj ponownie. Jeśli to nie pomoże, zapytaj nauczyciela.
failure-not-found = Nie udało się znaleźć tej strony
failure-not-found-do = Mogła zmienić miejsce. Przejdź do strony głównej i wybierz ponownie.
failure-unexpected = Coś nie zadziałało
failure-unexpected-do = To nasza wina, nie Twoja. Spróbuj ponownie lub zapytaj nauczyciela.

# Check screens

## Before the check

check-look-settings = Aktualizacje, zapora, blokada ekranu i kopia plików: czy są włączone?
check-look-others = Czy ktoś inny może dostać się do tego komputera?
check-network-title = Zanim sprawdzimy router
check-network-intro = Idź dalej tylko wtedy, gdy jesteś w domu i możesz zajmować się tym routerem.
check-network-do = Co robimy
check-network-knock = Pukamy do kilku drzwi routera, aby zobaczyć, które się otwierają.
check-network-note = Router może zapisać, że tam pukamy.
check-network-stop = To trwa najwyżej pół minuty. Możesz przerwać w każdej chwili.
check-network-never-change = Niczego nie zmieniamy w routerze.
check-network-never-password = Nie próbujemy żadnego hasła.
check-network-never-send = Nikomu nie wysyłamy wyników.
check-network-question = Co możemy zrobić tym razem?
check-network-hint = Pytamy za każdym razem. Nic nie jest zaznaczone, dopóki tego nie zaznaczysz.
check-network-hub = Zapukajcie do drzwi mojego routera. Router może to zapisać. Nic się nie zmienia.
check-network-names = Sprawdźcie też, czy adresy internetowe prowadzą w dobre miejsce. W tym celu odwiedzamy kilka znanych stron.
check-network-missing = Zaznacz pierwsze pole lub wybierz „Tylko ten komputer”.
check-network-only = Tylko ten komputer

## Results of the check

check-stop = Przerwij sprawdzanie
check-stopped = Sprawdzanie jest przerwane. To, czego nie ma na liście, nie było sprawdzane.
check-first = Zrób to najpierw
check-part-computer = Ten komputer
check-part-home = Twoja sieć domowa
check-home-not-looked = Tym razem nie sprawdzaliśmy sieci domowej.
check-home-nothing = Nie mamy wyniku dla sieci domowej.
check-good = { $count ->
    [one] Jedna rzecz jest dobra
    [few] { $count } rzeczy są dobre
    [many] { $count } rzeczy jest dobrych
   *[other] { $count } rzeczy jest dobre
  }
check-fold-why = Dlaczego i co było widać
check-fold-all = Co zrobić i co było widać
check-open-settings = Otwórz ustawienia
check-settings-not-opened = Nie udało się otworzyć ustawień. Skorzystaj, proszę, z kroków.
check-ask-help = Poproś o pomoc
check-help-sheet = Kartka pomocy dla znajomej osoby lub nauczyciela
check-tell-hub = Powiedz nam o haśle routera
check-try-hub = Wypróbuj hasło, z którym sprzedano ten router
places-heading = W skrócie
places-drawing = Rysunek: internet, Twój router, Wi-Fi i ten komputer. Lista tutaj ma te same słowa.
place-internet = Internet
place-hub = Twój router
place-wifi = Wi-Fi
place-computer = Ten komputer
place-partly = Sprawdzone częściowo
place-not-looked = Nie sprawdzane

## The password of the hub

hub-unknown = Nie wiem
hub-which-title = Jaki masz router?
hub-which-hint = Poszukaj nazwy z przodu pudełka.
hub-which-suggested = { $name } – wygląda na Twój
hub-which-missing = Wybierz jeden. Jeśli nie masz pewności, wybierz „{ hub-unknown }”.
hub-sticker-title = Znajdź naklejkę na routerze
hub-two-passwords = Mogą być dwa hasła
hub-two-keep = Nie wpisuj tutaj żadnego z nich. Pytamy tylko, czy to stare hasło.
hub-asked-title = Czy hasło do strony samego routera jest nadal takie jak na naklejce?
hub-asked-hint = Nie chodzi o hasło do Wi-Fi. Nie wpisuj tutaj hasła.
hub-asked-changed = Nie, ktoś w domu je zmienił
hub-asked-sticker = Tak, nadal jest takie jak na naklejce
hub-asked-many-people-know = To hasło, które zna wiele osób, na przykład „admin”
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = Wybierz jedną odpowiedź. Jeśli nie masz pewności, wybierz „{ hub-unknown }”.
hub-change-title = Jak zmienić hasło routera
hub-unsure = Te kroki są z dnia: { $date }. Nikt ich jeszcze nie wypróbował na prawdziwym routerze. Nazwy przycisków mogą być inne.
hub-wifi-heading = Zmień tylko hasło samego routera
hub-wifi-offline = Nowe hasło do Wi-Fi odłączy telefony, telewizory i drukarki. Każde trzeba podłączyć od nowa.
hub-updates = Aktualizacje routera
hub-back = Wróć do moich wyników
hub-login-title = Wypróbować hasło, z którym sprzedano ten router?
hub-login-intro = Routery { $name } często sprzedawano z tym samym hasłem w każdym pudełku.
hub-login-once = Próbujemy tylko tego jednego hasła, jeden raz.
hub-login-out = Jeśli otworzy stronę, od razu z niej wychodzimy.
hub-login-note = Router może to zapisać. Gdy hasło jest złe, niektóre routery blokują na chwilę swoją stronę.
hub-login-never-more = Nie zgadujemy innych haseł.
hub-login-never-change = Niczego nie zmieniamy w routerze.
hub-login-never-keep = Nie zachowujemy strony z odpowiedzią i nikomu nic nie wysyłamy.
hub-login-question = Czy możemy spróbować?
hub-login-agree = Tak, jeden raz. Jestem w domu i mogę zajmować się tym routerem.
hub-login-missing = Zaznacz pole lub wybierz „{ act-no }”.
hub-login-go = Spróbuj jeden raz
hub-login-busy = Próbujemy. To może potrwać pół minuty.

## Help sheet

sheet-title = Kartka pomocy
sheet-intro = Pokaż ją lub wydrukuj dla znajomej osoby lub nauczyciela, którzy Ci pomagają.
sheet-left-out = Nie ma tu nazwisk, adresów ani numerów seryjnych.
sheet-look = Przejrzyj ją, zanim ją komuś dasz.
sheet-nothing = Nie ma jeszcze wyników. Najpierw zrób sprawdzanie.
sheet-print = Drukuj
sheet-made = Data
sheet-system = System
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = Zapisane hasła
passwords-saved-from = Skąd: { $from }
passwords-saved-judged = Sprawdzone konta: { $judged }. Różne hasła: { $different }.
passwords-saved-fine = Nic do zmiany: { $fine }
passwords-saved-nothing = Nic nie trzeba zmieniać.
passwords-saved-no-logins = W tym pliku nie ma konta z hasłem.
passwords-saved-first = Najpierw zmień te trzy
passwords-saved-later = Potem te
passwords-saved-same = To samo hasło: { $places }
passwords-saved-near = Prawie to samo hasło: { $places }
passwords-saved-more = i jeszcze { $count }
passwords-saved-skipped-heading = Wiersze, których nie sprawdziliśmy
passwords-saved-line = Wiersz { $line }: { $words }
passwords-saved-not-locked = Ten komputer może zapisać część pamięci na dysku. Następnym razem zamknij najpierw inne programy.
passwords-saved-file-still-there = W tym pliku nadal są wszystkie Twoje hasła. Usuń go teraz.
passwords-made-heading = Twoje nowe hasło
passwords-made-letters = Litera po literze
passwords-made-bits = Siła w bitach: { $bits }
passwords-list-kept = Liczba haseł na nowej liście: { $kept }.
passwords-list-bad = Pominięte wiersze z błędem: { $count }. Pierwsze z nich: { $lines }

## Password screens

check-passwords-text = Możemy też sprawdzić z Tobą hasła.
check-passwords-link = Hasła
passwords-title = Hasła
passwords-intro = Dobre hasło jest długie, a każde konto ma własne.
passwords-promise = Nie zachowujemy żadnego hasła. To, co tu robisz, zostaje na tym komputerze.
passwords-try-hint = Zobacz, jak trudno je odgadnąć.
passwords-saved-title = Sprawdź, co zapisała moja przeglądarka
passwords-saved-hint = Znajdź hasła, które trzeba zmienić najpierw.
passwords-make-title = Zrób hasło
passwords-make-hint = Trzy przypadkowe słowa, które da się zapamiętać.
passwords-same-title = Czy wszędzie mam to samo?
passwords-same-hint = Porównaj dwa hasła lub więcej.
passwords-two-step-title = Logowanie dwuetapowe
passwords-two-step-hint = Drugi zamek do poczty i innych kont.
passwords-change-heading = Czy muszę często zmieniać hasło?
passwords-back = Wróć do haseł

online-heading = Czy złodzieje je znają?
online-what-leaves = Mieszamy hasło na tym komputerze i wysyłamy z tego tylko pięć znaków. Nikt nie odgadnie z nich hasła.
online-ask = Zapytaj też dużą listę w internecie
online-busy = Pytamy. To może potrwać pół minuty.
online-sent = Co zostało wysłane: { $what }

saved-intro = Twoja przeglądarka może zapisać hasła do kont w pliku. Sprawdzamy ten plik na tym komputerze.
saved-finds = Szukamy haseł słabych, używanych dwa razy i takich, które znają złodzieje.
saved-warning-heading = Uważaj na ten plik
saved-warning-plain = Są w nim wszystkie Twoje hasła i każdy może je przeczytać.
saved-warning-watch = Upewnij się, że nikt nie patrzy na Twój ekran.
saved-warning-place = Nie wysyłaj go nikomu. Nie zapisuj go w folderze w internecie.
saved-warning-delete = Po sprawdzeniu zapytamy, czy go usunąć.
saved-how-heading = 1. Zrób plik
saved-how = Gdzie są zapisane Twoje hasła? Wybierz, aby zobaczyć kroki.
saved-how-differ = Nazwy przycisków mogą być trochę inne.
saved-choose-heading = 2. Pozwól nam sprawdzić
saved-choose = Wybierz plik
saved-reading = Wybierz plik w oknie, które się otworzy. Zaczniemy od razu.
saved-progress = { $done } z { $of }
saved-progress-label = Sprawdzone do tej pory:
saved-running-title = Sprawdzamy Twoje hasła
saved-running-stay = Nic nie jest wysyłane. Możesz przerwać w każdej chwili.
saved-said-started = Sprawdzanie się zaczęło.
saved-results-title = Twoje zapisane hasła
saved-nothing-chosen = Nie wybrano pliku. Nic się nie stało.
saved-first-few = Zmień te najpierw
saved-about-user = Nazwa użytkownika: { $user }
saved-how-many = Ile haseł ma dany problem
saved-more = Jeszcze { $count }: { $words }
saved-show-more = Pokaż więcej
saved-next-step = Zmień hasło na samej stronie. Przeglądarka zaproponuje wtedy zapisanie nowego.
saved-lines-fold = Pokaż wiersze
saved-lines-first = Podajemy tylko pierwsze wiersze. Ich liczba: { $count }.
saved-refused-heading = Tego pliku nie sprawdziliśmy
saved-stopped-heading = Sprawdzanie jest przerwane
saved-stopped = Nie mówimy nic o żadnym haśle, bo nie widzieliśmy wszystkich.
saved-safe-heading = Jak dbamy o bezpieczeństwo
saved-safe-here = Plik był sprawdzany tylko na tym komputerze. Nic nie zostało wysłane.
saved-safe-never-shown = Na tej stronie nie widać żadnego hasła.
saved-safe-locked = W czasie sprawdzania ten komputer nie zapisywał haseł na dysku.
saved-safe-gone = Gdy wyjdziesz z tej strony, lista zniknie.
saved-another = Sprawdź inny plik
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari lub Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = Otwórz Chrome. Wybierz trzy kropki u góry po prawej.
export-chrome-find = Wybierz „Passwords and autofill” (hasła), potem „Google Password Manager”, potem „Settings” (ustawienia).
export-chrome-make = Obok „Export passwords” (eksport haseł) wybierz „Download file” (pobierz plik).
export-edge-open = Otwórz Edge. Wybierz trzy kropki u góry po prawej, potem „Settings” (ustawienia).
export-edge-find = Poszukaj tam słowa „passwords” (hasła). Otwórz stronę z zapisanymi hasłami.
export-edge-make = Wybierz „Export passwords” (eksport haseł). Może być pod trzema kropkami lub małym kółkiem.
export-firefox-open = Otwórz Firefox. Wybierz trzy kreski u góry po prawej.
export-firefox-find = Wybierz „Passwords” (hasła).
export-firefox-make = Wybierz trzy kropki na tej stronie, potem „Export passwords” (eksport haseł).
export-safari-open = Otwórz na Macu aplikację „Passwords” (hasła). Na starszym Macu otwórz Safari.
export-safari-find = U góry ekranu wybierz „File” (plik).
export-safari-make = Wybierz „Export All Passwords to File” (eksport wszystkich haseł). W Safari wybierz „Export”, potem „Passwords”.
export-bitwarden-open = Otwórz Bitwarden na tym komputerze i odblokuj go.
export-bitwarden-find = Wybierz „File” (plik), potem „Export vault” (eksport sejfu).
export-bitwarden-make = Jako rodzaj pliku wybierz „.csv”. Nie wybieraj pliku zabezpieczonego hasłem.
export-one-password-open = Otwórz 1Password na tym komputerze i odblokuj go.
export-one-password-find = Wybierz „File” (plik), potem „Export” (eksport), potem swoje konto.
export-one-password-make = Jako rodzaj pliku wybierz „CSV”.
export-keepass-open = Otwórz KeePass lub KeePassXC i odblokuj go.
export-keepass-find = W KeePassXC wybierz „Database” (baza), potem „Export” (eksport). W KeePass wybierz „File” (plik), potem „Export”.
export-keepass-make = Jako rodzaj pliku wybierz „CSV”.
export-asked = Jeśli komputer poprosi o swoje hasło lub PIN, wpisz je tam.
export-save = Zapisz plik na pulpicie, aby łatwo go znaleźć.

export-delete-title = Usunąć teraz ten plik?
export-delete-why = Każdy, kto otworzy ten plik, może przeczytać wszystkie Twoje hasła.
export-delete-can = Najpierw zapisujemy plik czymś innym, a potem go usuwamy.
export-delete-cannot = Na wielu nowych dyskach, w folderach w internecie i w kopiach części pliku mogą na jakiś czas zostać.
export-delete-browser = Przeglądarka zachowuje własne zapisane hasła.
export-delete-question = Czy możemy go usunąć?
export-delete-agree = Tak, usuńcie plik, który jest wybrany.
export-delete-missing = Zaznacz pole lub wybierz „{ export-keep }”.
export-delete-go = Usuń teraz ten plik
export-keep = Zachowuję go
export-deleted = Pliku już nie ma
export-not-deleted = Plik nadal istnieje
export-kept = Zachowujesz plik
export-kept-care = Nadal są w nim wszystkie Twoje hasła. Usuń go wkrótce i opróżnij kosz.

make-intro = Łączymy przypadkowe słowa. Nikt ich nie odgadnie z tego, co o Tobie wie.
make-kind = Jak długie?
make-kind-3 = Trzy słowa – łatwe do zapamiętania
make-kind-4 = Cztery słowa – mocniejsze
make-kind-5 = Pięć słów – do tego, co najważniejsze
make-extras = Czy strona chce czegoś więcej?
make-extras-hint = Jeśli nie, zostaw oba pola puste.
make-capitals = Wielka litera
make-digit = Cyfra
make-go = Zrób hasło
make-another = Zrób inne
make-said = Jest nowe hasło.
make-box = Hasło
make-copy-hint = Wybierz pole, aby zaznaczyć hasło. Wtedy możesz je skopiować.
make-strength = Jak mocne jest
make-help = Co z nim zrobić
make-wifi-link = Zrób hasło do routera lub Wi-Fi, z kartką do wydruku
make-wifi-title = Zrób hasło do routera lub Wi-Fi
make-wifi-intro = Robimy hasło, które łatwo wpisać na telefonie lub telewizorze.
make-network = Nazwa Twojego Wi-Fi
make-network-hint = Na kartkę. Zostaw puste, jeśli to hasło do strony samego routera.
make-network-too-long = Ta nazwa jest za długa. Nazwa Wi-Fi ma do 32 znaków.
make-card-print = Wydrukuj kartkę
make-card-picture = Kwadratowy kod. Telefon, który na niego spojrzy, może połączyć się z Twoim Wi-Fi.
make-card-picture-hint = Skieruj na to aparat telefonu, aby się połączyć.
make-card-alone = Drukuj tam, gdzie nikt inny nie wyjmie tego z drukarki.

same-intro = Wpisz hasła, których używasz. Powiemy Ci, które są takie same.
same-promise = Zostają na tym ekranie. Nigdy ich nie zapisujemy i nie wysyłamy.
same-field = Hasło { $number }
same-add = Dodaj kolejne
same-compare = Porównaj hasła
same-missing = Wpisz co najmniej dwa hasła.
same-results = Co widać
same-all-different = Wszystkie są różne. To dobrze.
same-like = Takie samo jak: { $others }
same-near = Prawie takie samo jak: { $others }
same-why = Jeśli ktoś pozna jedno hasło, próbuje go wszędzie. Na każdym koncie miej inne.

two-step-accounts = Wybierz konto, aby zobaczyć kroki.

## Languages

language-title = Wybierz język
language-later = Język możesz zmienić na górze każdego ekranu.
language-nav = Język
language-other = Inne języki
language-now = Teraz słowa są po polsku.
language-draft = To jest wersja robocza. Nikt jej jeszcze nie sprawdził. Ważny jest tekst angielski.
language-part-english = Ta część jest na razie po angielsku.
rule-draft = To jest wersja robocza. Nikt jeszcze nie sprawdził tego tłumaczenia. Ważna jest angielska zasada.
rule-untranslated = Ta zasada jest na razie po angielsku.
rule-outdated = Angielska zasada się zmieniła. Oto nowy tekst po angielsku.
rule-read-english = Przeczytaj tę zasadę po angielsku
rule-read-own = Przeczytaj tę zasadę w swoim języku
