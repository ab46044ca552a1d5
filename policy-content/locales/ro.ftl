# The words of the screens, in Romanian. A draft: a person will check it.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Primită" (received) is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = Eroare: { $page } – { product-name }
skip-to-content = Mergeți la partea principală
practice-tag = Exercițiu
nav-label = Meniul principal
nav-home = Pagina principală
nav-rules = Regulile
nav-check = Verificați dispozitivul
nav-tell = S-a întâmplat ceva
nav-reports = Sesizările mele
nav-about = Despre program și ajutor
back = Înapoi
leave-quickly = Ieșire rapidă
footer-heading = Aveți nevoie de ajutor?
footer-tutor = Întrebați profesorul. Puteți face asta pentru orice vedeți aici.
footer-phone = Sunați echipa de protecție (safeguarding) a consiliului:
footer-no-phone = Cereți profesorului numărul de telefon al echipei de protecție (safeguarding).
footer-danger = Sunteți în pericol acum? Sunați la 999.
error-heading = Există o problemă
not-given = Fără răspuns
continue = Continuați

## Home

home-title = Pagina principală
home-heading = Ce doriți să faceți?
home-tell = S-a întâmplat ceva
home-tell-hint = Anunțați echipa de protecție a consiliului, cu câte o întrebare scurtă pe rând.
home-rules = Citiți regulile
home-rules-hint = Regulile cursului pentru siguranța pe internet, în cuvinte simple.
home-check = Verificați dispozitivul
home-check-hint = Antivirusul, routerul de acasă și parolele.
home-stop = Opriți contactul nedorit
home-stop-hint = Păstrați dovezi, blocați și raportați, pas cu pas.
home-reports = Sesizările mele
home-reports-hint = Vedeți ce s-a întâmplat cu o sesizare făcută aici.
home-quick = Anunțați consiliul acum
home-quick-hint = Vă grăbiți? Folosiți o singură pagină scurtă. Vedeți tot înainte să plece.
home-practice-heading = Acesta este un exercițiu
home-practice-text = Sesizările merg la un consiliu de probă, pe acest computer. Nu le citește nicio persoană reală.
home-notice-heading = Vă rugăm să știți
home-cannot-send = Această copie nu poate trimite încă o sesizare. Puteți totuși să sunați sau să întrebați profesorul.
home-reports-waiting = { $count ->
    [one] O sesizare este salvată pe acest computer. Nu avem încă niciun semn că a ajuns la consiliu.
    [few] { $count } sesizări sunt salvate pe acest computer. Nu avem încă niciun semn că au ajuns la consiliu.
   *[other] { $count } de sesizări sunt salvate pe acest computer. Nu avem încă niciun semn că au ajuns la consiliu.
  }
home-reports-waiting-link = Vedeți sesizările mele
home-reports-long = Una așteaptă de mai mult de o zi. Puteți și să sunați, sau să folosiți altă cale.
home-replies = Echipa de protecție v-a scris.
home-answers-heading = Răspunsurile
home-answers-open = Aveți răspunsuri pe care nu le-ați trimis. Ele sunt numai în această fereastră.
home-answers-go-on = Continuați cu răspunsurile mele
home-answers-delete = Ștergeți răspunsurile mele
home-answers-deleted = Răspunsurile au fost șterse.
home-kept-text = Ați salvat răspunsuri pe acest computer. Nimic nu a plecat de pe acest computer.
home-kept-go-on = Continuați cu răspunsurile mele salvate

notice-pack-refused = Au venit informații noi de la consiliu, dar nu am putut avea încredere în ele. Folosim cuvintele venite cu programul.
notice-pack-expired = Informațiile de la consiliu au trecut de data lor. Numerele de telefon poate s-au schimbat.
notice-reports-unreadable = Nu am putut citi sesizările de pe acest computer. Nu s-a șters nimic. Dacă este important, sunați consiliul.

## The rules

rules-title = Regulile
rules-intro = Acestea sunt regulile pentru siguranța pe internet. Ele sunt aici ca să vă protejeze.
rules-search-label = Căutați în reguli
rules-search-hint = De exemplu: parolă, cineva îmi tot scrie
rules-search-count = { $count ->
    [0] Nicio regulă găsită
    [one] O regulă găsită
    [few] { $count } reguli găsite
   *[other] { $count } de reguli găsite
  }
rules-search-nothing = Nu am găsit nicio regulă cu aceste cuvinte. Una dintre acestea poate ajuta.
rules-search-clear = Arătați toate regulile
rule-do = Ce să faceți
rule-dont = Ce să nu faceți
rule-links = Ce puteți face acum
rule-source = De unde vine această regulă
rule-source-line = { $title } ({ $year }), { $place }
rule-source-note = Acestea sunt cuvintele noastre simple. Documentul consiliului este cel oficial.
rule-pages = Mai multe reguli
rule-previous = Regula dinainte
rule-next = Regula următoare

## Stop unwanted contact

guides-title = Opriți contactul nedorit
guides-intro = Puteți alege cine vă contactează. Nu trebuie să dați un motiv.
guides-choose = Pe unde vă contactează persoana?
guides-danger = Dacă sunteți în pericol acum, sunați întâi la 999.
guides-other-tell = Anunțați consiliul
guide-before-heading = Înainte să începeți
guide-before-proof = Întâi păstrăm dovezi. Blocarea poate ascunde mesajele.
guide-before-notice = Persoana poate observa că ați blocat-o. Continuați numai dacă acest lucru nu vă pune în pericol.
guide-checked-on = Am scris acești pași pe { $date }, după ce se știa atunci. Butoanele poate s-au mutat de atunci.
guide-start = Începeți
guide-step-count = { $guide }: { $phase }. Pasul { $step } din { $total }
guide-phase-keep-proof = Păstrați dovezi
guide-phase-block = Opriți contactul
guide-phase-report = Raportați
guide-phase-after = După aceea
guide-done-next = Gata – pasul următor
guide-done-last = Gata – terminați
guide-could-not = Nu am putut face asta
guide-help-heading = Nu este nicio problemă
guide-help-look = Meniurile sunt adesea după trei puncte (⋯) sau după numele persoanei. Căutați acolo Block (Blocați) sau Report (Raportați).
guide-help-tutor = Profesorul vă poate ajuta la acest pas.
guide-help-skip = Continuați fără acest pas
guide-help-tell = Anunțați consiliul
guide-end-title = Ați ajuns la sfârșit
guide-end-text = Ați făcut un lucru bun ca să vă protejați. Nu aveți nicio vină pentru ce s-a întâmplat.
guide-end-again = Dacă începe din nou, nu răspundeți. Păstrați o copie și spuneți cuiva.
guide-end-tell-heading = Doriți să anunțați consiliul?
guide-end-tell-text = Echipa de protecție poate ajuta, chiar dacă nu știți sigur.
guide-end-tell = Anunțați consiliul
guide-end-other = Opriți contactul în altă parte
guide-end-home = La pagina principală

## Check my device

check-title = Verificați dispozitivul
check-intro = Ne uităm la câteva setări care vă țin în siguranță. Durează cam un minut.
check-look-heading = La ce ne uităm
check-look-antivirus = Antivirus: este pornit și este actualizat?
check-look-hub = Routerul de acasă, numai dacă spuneți da mai jos.
check-never-heading = Ce nu facem niciodată
check-never-files = Nu deschidem fișierele, fotografiile sau mesajele.
check-never-change = Nu schimbăm nimic.
check-never-send = Nu trimitem rezultatele nimănui.
check-home-question = Sunteți acasă, iar routerul vă aparține?
check-home-hint = Routerul (hub) este cutia care aduce internetul în casă. Întrebăm de fiecare dată.
check-home-yes = Da, verificați și routerul meu
check-home-no = Nu, numai acest computer
check-home-not-sure = Nu știu sigur, numai acest computer
check-home-missing = Alegeți un răspuns. Dacă nu știți sigur, alegeți-l pe ultimul.
check-start = Începeți verificarea
check-results-title = Rezultatele
check-results-running-title = Verificăm
check-running = Ne uităm. Rezultatele apar aici unul câte unul.
check-list-heading = Tot ce am verificat
check-waiting = Verificăm…
check-again = Verificați din nou
check-nothing = Nu era nimic de verificat pe acest computer.
check-said-started = Verificarea a început.
check-said-so-far = Verificate: { $done } din { $total }.
check-said-done = Verificarea s-a terminat. { $attention ->
    [0] Din ce am putut vedea, nimic nu cere atenție.
    [one] Un lucru cere atenție.
    [few] { $attention } lucruri cer atenție.
   *[other] { $attention } de lucruri cer atenție.
  }
check-saw = Ce am văzut
check-why = De ce contează
check-what-to-do = Ce puteți face
check-told-by-you = Acest lucru vine din răspunsul dat. Nu l-am măsurat noi.
check-checked-at = Verificat pe { $when }
verdict-good = În regulă
verdict-problem = Cere atenție
verdict-advice = Bine de știut
verdict-cannot-tell = Nu am putut verifica
verdict-not-applicable = Nu se aplică aici

## Try a password

password-title = Încercați o parolă
password-intro = Scrieți o parolă ca să vedeți cât de greu se ghicește.
password-promise = Rămâne pe acest ecran. Nu se păstrează și nu se trimite niciodată.
password-label = Parola de încercat
password-show = Arătați
password-hide = Ascundeți
password-show-label = Arătați parola
password-hide-label = Ascundeți parola
password-said-shown = Parola se vede
password-said-hidden = Parola este ascunsă
password-result-heading = Cât de puternică este
password-result-waiting = Începeți să scrieți. Răspunsul apare aici.
password-guess-time = În cât timp se ghicește
password-reasons = De ce
password-best-change = Ce ajută cel mai mult
password-too-long = Este prea lungă ca să o verificăm. Încercați cel mult 10.000 de caractere.
password-tip-heading = Un mod bun de a face o parolă
password-tip = Puneți împreună trei cuvinte la întâmplare. Folosiți altă parolă pentru fiecare cont.
strength-empty = Încă nu este scris nimic
strength-very-weak = Foarte slabă
strength-weak = Slabă
strength-fair = Potrivită
strength-good = Bună
strength-strong = Puternică

## Tell the council: the pages before and between the questions

tell-start-title = Decizia vă aparține
tell-start-stop = Vă puteți opri oricând. Nimic nu se trimite până când nu alegeți să trimiteți.
tell-start-who = O citește echipa de protecție a consiliului. Vedeți cine sunt înainte să trimiteți.
tell-start-skip = Puteți lăsa fără răspuns orice întrebare. Nu trebuie să știți sigur.
tell-start-see-heading = Cine poate vedea acest computer?
tell-start-see = Cineva care folosește acest computer poate vedea ce scrieți cât timp programul este deschis.
tell-start-watch = Dacă cineva poate urmări acest computer, folosiți altul sau sunați.
tell-start-kept = Răspunsurile rămân în această fereastră. Dispar când programul se închide, dacă nu le salvați.
tell-start-leave = „Ieșire rapidă” închide imediat acest program. Programul rămâne pe computer.
tell-start-go = Începeți
tell-start-quick = Folosiți o singură pagină scurtă
tell-cannot-send-heading = Această copie nu poate trimite încă o sesizare
tell-cannot-send = Puteți scrie răspunsurile aici. Ca să anunțați consiliul azi, sunați sau întrebați profesorul.
danger-help-title = Sunați la 999 acum
danger-help-call = Dacă sunteți în pericol acum, sau altcineva este, sunați la 999.
danger-help-place = Dacă puteți, mergeți întâi într-un loc sigur.
danger-help-mobile-heading = Dacă nu puteți vorbi
danger-help-mobile = De pe mobil: sunați la 999, ascultați, apoi apăsați 55 când vi se cere.
danger-help-landline = 55 merge numai de pe mobil. Nu spune poliției unde sunteți.
danger-help-wait = O sesizare făcută aici nu este citită imediat. Ea nu aduce poliția.
danger-help-go-on = Continuați cu sesizarea
under-18-title = Când cineva are sub 18 ani
under-18-rule = Regulile consiliului spun că un părinte sau un îngrijitor află despre o plângere.
under-18-unsafe = Dacă acasă nu este sigur, spuneți aici. Echipa trebuie să știe asta întâi.
under-18-choice = Alegeți în continuare ce scrieți și dacă trimiteți.
under-18-ask = Puteți întreba întâi. Sunați echipa. Nu trebuie să spuneți cum vă numiți.
kinds-help-title = Alții care pot ajuta
kinds-help-intro = Puteți continua sesizarea. Puteți folosi și acestea astăzi.
about-staff-title = Cine va vedea această sesizare
about-staff-not = Numai persoanele din această listă o pot deschide. Nimeni altcineva care lucrează acolo nu poate.
about-staff-one-of-them = Este vorba despre una dintre ele? Mergeți înapoi și alegeți „Responsabilul de protecție sau adjunctul”.
about-lead-not = Nu ajunge la responsabilul de protecție sau la adjunct. Ei nu o pot deschide.
about-lead-phone = Vă rugăm să știți: la numărul de telefon de la sfârșitul paginii poate răspunde chiar responsabilul.
about-staff-cannot-send = Această copie nu poate trimite încă o astfel de sesizare.
about-staff-other-way = O puteți scrie și păstra. Ca să spuneți cuiva azi, vorbiți cu un manager în care aveți încredere.
about-staff-phone = Sau sunați:
images-title = Înainte să adăugați un fișier
images-why = Întrebăm asta înainte ca programul să se uite la vreun fișier.
images-none = Nu aveți fișiere de adăugat? Alegeți „Continuați”.
images-help-title = Nu adăugați acest fișier
images-help-not-here = Puteți continua sesizarea în cuvinte. Niciun fișier nu pleacă odată cu ea.
images-help-leave = Nu copiați, nu trimiteți mai departe și nu ștergeți imaginea. Nu faceți o poză ecranului.
images-help-fault = Nu aveți probleme pentru că întrebați. Lăsați dispozitivul așa cum este și spuneți cuiva.
images-help-who = Aceste persoane știu ce este de făcut. Sunteți în pericol acum? Sunați la 999.
images-help-go-on = Continuați fără fișiere
tell-send-now = Puteți trimite acum: verificați răspunsurile

## Tell the council: the questions

question-danger = Sunteți în pericol acum?
question-danger-hint = Sau este altcineva în pericol acum?
question-about = Despre cine ne spuneți?
question-at-risk = Cine ar putea păți ceva rău?
question-at-risk-hint = Alegeți tot ce se potrivește.
question-age = Ce vârstă are această persoană?
question-age-hint = Adică persoana căreia i s-a întâmplat.
question-carer-contact = Este sigur să contactăm un părinte sau un îngrijitor?
question-carer-detail = Părinte sau îngrijitor: cine este și cum poate fi găsit
question-carer-detail-hint = Sau spuneți de ce nu este sigur. Puteți lăsa gol.
question-kinds = Ce s-a întâmplat?
question-kinds-hint = Alegeți ce se apropie cel mai mult. Nu trebuie să știți sigur.
question-place = Unde s-a întâmplat?
question-place-detail = Ce cont, link, număr sau grup?
question-place-detail-hint = De exemplu: numele folosit de persoană. Puteți lăsa gol.
question-in-class = S-a întâmplat la o lecție?
question-course = Ce curs, profesor sau centru?
question-course-hint = Puteți lăsa gol.
question-when = Când s-a întâmplat?
question-when-hint = Dacă s-a întâmplat de mai multe ori, alegeți ultima dată.
question-still-going = Se întâmplă și acum?
question-when-detail = Când a început și cât de des se întâmplă?
question-when-detail-hint = Este bine și cu aproximație. Puteți lăsa gol.
question-who = Cine a făcut asta?
question-who-hint = O sesizare despre un angajat merge la alte persoane. Vedeți cine sunt înainte să trimiteți.
question-who-detail = Ce știți despre acea persoană?
question-who-detail-hint = De exemplu: un nume sau de unde o cunoașteți. Puteți lăsa gol.
question-words = Ce doriți să spuneți?
question-words-hint = Scrieți cu cuvintele proprii. O propoziție este de ajuns. Puteți și lăsa gol.
question-effect = Cum vă afectează?
question-effect-hint = De exemplu: cum vă simțiți, dacă v-a rănit cineva sau ați pierdut bani. Puteți lăsa gol.
question-under18-images = Se vede într-o imagine sau într-un video cineva sub 18 ani dezbrăcat sau în mod sexual?
question-under18-images-hint = Puteți fi chiar persoana din imagine, sau poate fi altcineva. Poate fi și o imagine inventată.
question-done = Ce ați făcut până acum?
question-done-hint = Alegeți tot ce se potrivește. Este în regulă și dacă nu ați făcut nimic.
question-done-detail = Ați primit un număr sau un nume?
question-done-detail-hint = De exemplu: un număr de la poliție. Puteți lăsa gol.
question-wants = Ce doriți să se întâmple?
question-wants-hint = Alegeți tot ce se potrivește.
question-sharing = Poate echipa să spună și altora?
question-sharing-hint = Nu putem promite că rămâne secret. Ca să protejeze pe cineva, echipa poate fi nevoită să spună altora.
question-needs = Ce v-ar ajuta să vorbiți cu noi?
question-needs-hint = De exemplu: un interpret sau o persoană de sprijin. Puteți lăsa gol.
question-contact-way = Cum vă poate contacta consiliul în siguranță?
question-contact-way-hint = Alegeți o cale pe care alte persoane nu o văd.
question-contact-detail = Cum vă putem contacta
question-contact-detail-hint = Puteți lăsa gol.
question-contact-detail-phone = Numărul de telefon
question-contact-detail-email = Adresa de e-mail
question-contact-detail-tutor = Numele profesorului
question-contact-times = Când este sigur să vă contactăm?
question-contact-times-hint = De exemplu: în zilele lucrătoare, după ora 4
question-leave-message = Este sigur să lăsăm un mesaj?
question-name = Cum vă numiți?
question-name-hint = Nu trebuie să spuneți. Fără nume, poate că echipa nu va putea ajuta la fel de mult.
question-true-as-known = Este adevărat, din ce știți?
question-true-as-known-hint = Nu trebuie să știți sigur totul. Puteți lăsa gol.
question-optional = Puteți lăsa gol.
words-left = { $count ->
    [one] Mai puteți scrie un caracter.
    [few] Mai puteți scrie { $count } caractere.
   *[other] Mai puteți scrie { $count } de caractere.
  }
words-over = { $count ->
    [one] Aveți un caracter în plus.
    [few] Aveți { $count } caractere în plus.
   *[other] Aveți { $count } de caractere în plus.
  }
text-too-long = Textul este prea lung. Număr maxim de caractere: { $count }.

answer-yes = Da
answer-no = Nu
answer-not-sure = Nu știu sigur
answer-rather-not-say = Prefer să nu spun
answer-or = sau
answer-about-me = Despre mine
answer-about-someone-else = Despre altcineva
answer-about-i-saw-it = Despre ceva ce am văzut
answer-at-risk-me = Eu
answer-at-risk-another-learner = Alt cursant
answer-at-risk-child-at-home = Un copil de acasă
answer-at-risk-staff = Cineva care lucrează acolo
answer-at-risk-someone-else = Altcineva
answer-age-under-18 = Sub 18 ani
answer-age-adult = 18 ani sau mai mult
answer-kinds-unwanted-contact = Contact pe care nu l-am dorit
answer-kinds-bullying = Hărțuire, batjocură (bullying)
answer-kinds-hate = Ură din cauza a ceea ce este cineva
answer-kinds-sexual = Ceva sexual
answer-kinds-grooming = Cineva mai în vârstă care câștigă încrederea ca să facă rău
answer-kinds-threats = Amenințări
answer-kinds-extremism = Cineva care răspândește idei extreme sau ură față de un grup
answer-kinds-scam = O înșelătorie sau o păcăleală
answer-kinds-account = Cineva a intrat într-un cont
answer-kinds-self-harm = Cineva își face rău singur sau este împins la asta
answer-kinds-upsetting-content = Ceva tulburător pe care l-am văzut
answer-kinds-rule-broken = Cineva a încălcat o regulă
answer-kinds-something-else = Altceva
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = E-mail
answer-place-phone-or-text = Telefon sau SMS
answer-place-social-media = Rețele sociale
answer-place-in-person = Față în față
answer-place-somewhere-else = În altă parte
answer-when-today = Azi
answer-when-yesterday = Ieri
answer-when-this-week = Săptămâna aceasta
answer-when-earlier = Mai demult
answer-who-learner = Alt cursant
answer-who-staff = Un profesor sau alt angajat
answer-who-safeguarding-lead = Responsabilul de protecție sau adjunctul
answer-who-someone-i-know = Cineva pe care îl cunosc
answer-who-stranger = Cineva pe care nu îl cunosc
answer-done-blocked = Am blocat persoana
answer-done-reported = Am anunțat aplicația sau site-ul
answer-done-police = Am anunțat poliția
answer-done-report-fraud = Am anunțat Report Fraud
answer-done-told-tutor = Am spus profesorului
answer-done-nothing-yet = Încă nimic
answer-wants-help = Ajutor pentru mine
answer-wants-stop = Vreau să înceteze
answer-wants-just-tell = Vreau doar să vă spun
answer-sharing-share = Da, dacă ajută
answer-sharing-ask-first = Întrebați-mă întâi
answer-sharing-do-not-share = Vă rog să nu spuneți altora
answer-contact-way-phone = La telefon
answer-contact-way-email = Prin e-mail
answer-contact-way-tutor = Prin profesorul meu
answer-contact-way-in-app = Numai în acest program
answer-contact-way-no-contact = Vă rog să nu mă contactați
answer-true-as-known-no = Nu ați spus
answer-true-as-known-yes = Da, este adevărat din ce știu eu

## Who else can help

help-999 = În pericol acum: sunați la 999.
help-police = Poliția, când nimeni nu este în pericol acum: sunați la 101.
help-ceop = Sub 18 ani: CEOP, poliția care se ocupă de răul făcut pe internet. ceop.police.uk
help-report-remove = Sub 18 ani: Report Remove poate scoate de pe internet o imagine în care apăreți. childline.org.uk
help-iwf = Anunțați Internet Watch Foundation despre imagini sexuale cu copii. Nu trebuie să dați un nume. iwf.org.uk
help-childline = Sub 19 ani: vorbiți oricând cu Childline. Sunați la 0800 1111.
help-revenge-porn = 18 ani sau mai mult: Revenge Porn Helpline, 0345 6000 459.
help-stopncii = 18 ani sau mai mult: StopNCII ajută ca o imagine să nu se răspândească. Imaginea rămâne pe dispozitivul propriu. stopncii.org
help-bullying = National Bullying Helpline (linia pentru hărțuire): 0300 323 0169.
help-platform = Anunțați și aplicația sau site-ul. Căutați Report (Raportați).
help-hate = True Vision primește sesizări despre ură: report-it.org.uk
help-do-not-pay = Nu dați bani celor care vă amenință. Plata nu oprește amenințările.
help-act-early = ACT Early, dacă vă faceți griji pentru cineva: 0800 011 3764.
help-bank = Ați pierdut bani? Sunați la 159 ca să ajungeți la bancă.
help-fraud = Report Fraud: 0300 123 2040, sau reportfraud.police.uk
help-scam-text = Un SMS dubios? Trimiteți-l mai departe la 7726. Este gratuit.
help-scam-mail = Un e-mail dubios? Trimiteți-l mai departe la report@phishing.gov.uk
help-account = Folosiți ajutorul site-ului ca să recăpătați contul. Schimbați parola.
help-samaritans = Samaritans, gratuit, oricând: 116 123
help-shout = Shout, prin SMS, oricând: 85258.

## Files that go with a report

evidence-title = Adăugați fișiere
evidence-intro = Nu trebuie să adăugați niciunul. Cuvintele sunt de ajuns.
evidence-only-yours = Arătați numai mesaje care v-au fost trimise. Nu adăugați poze cu o clasă sau cu alți cursanți.
evidence-limits = Puteți adăuga cel mult 10 fișiere. Fiecare poate avea 25 MB, iar toate împreună 100 MB.
evidence-stays = Fiecare fișier este copiat și încuiat imediat. Fișierul original rămâne cum este.
evidence-drop = Puteți și trage un fișier în această fereastră.
evidence-add = Alegeți un fișier
evidence-add-more = Alegeți alt fișier
evidence-busy = Copiem și ne uităm.
evidence-count = { $count ->
    [0] Acum nu este adăugat niciun fișier.
    [one] Acum este adăugat un fișier.
    [few] Acum sunt adăugate { $count } fișiere.
   *[other] Acum sunt adăugate { $count } de fișiere.
  }
evidence-original = Fișierul neschimbat din prima sesizare este încă aici.
evidence-original-add = Adăugați fișierul neschimbat
evidence-row-shows = arată
evidence-row-removed = scoase
size-kb = { $size } KB
size-mb = { $size } MB
file-hidden = Acest fișier conține și lucruri care nu se văd:
file-hidden-choice = Echipa nu are nevoie de ele. Le puteți scoate din ce trimiteți.
file-remove-hidden = Scoateți-le
file-removed = Lucrurile ascunse sunt scoase din ce trimiteți. Fișierul neschimbat rămâne încuiat aici.
file-put-back = Trimiteți fișierul cum era
file-cannot-remove = Nu le putem scoate din acest tip de fișier.
file-nothing-hidden = Nu am găsit nimic ascuns în el.
file-not-looked = Nu putem privi în acest tip de fișier. Poate conține lucruri care nu se văd.
file-unusual = Acesta nu este un tip obișnuit de fișier. Poate că echipa nu îl va putea deschide.
file-locked = Acest fișier cere o parolă. Scrieți parola în sesizare, altfel echipa nu îl poate deschide.
file-shows = Ce arată { $name }
file-take-out = Scoateți acest fișier
hidden-place = Unde a fost făcut
hidden-device = Telefonul sau camera
hidden-author = Un nume
hidden-time = Când a fost făcut
hidden-software = Programul care l-a făcut
hidden-preview = O imagine mică în interior, poate dinainte de o schimbare
hidden-other = Alte note
file-too-big = { $name } este prea mare. Un fișier poate avea cel mult 25 MB.
file-empty = { $name } este gol.
file-too-many = { $name } nu este adăugat. Puteți adăuga cel mult 10 fișiere.
file-too-much = { $name } nu este adăugat. Toate fișierele împreună pot avea cel mult 100 MB.
file-unreadable = Nu am putut citi { $name }. Închideți-l în alte programe și încercați din nou.
file-not-a-file = { $name } nu este un fișier care se poate adăuga. Alegeți un fișier, nu un dosar.
file-changed = { $name } s-a schimbat în timp ce îl copiam. Încercați din nou.
file-disk-full = { $name } nu este adăugat. Pe acest computer nu mai este loc.

## Check your answers, and the short page

review-title = Verificați răspunsurile
review-intro = Nu s-a trimis nimic încă. Aici este tot ce va pleca de pe acest computer.
review-answers = Răspunsurile
review-left-out = Întrebări lăsate fără răspuns
review-adding = Aceasta completează o sesizare făcută înainte. Merge la același consiliu.
review-technical = Adăugate de program
review-technical-intro = Programul adaugă acestea ca sesizarea să ajungă în siguranță și o singură dată.
review-when = Când se uită cineva
review-secret = Nu putem promite că rămâne secret. Echipa spune numai celor care trebuie să știe.
hours-open = Acum este cineva la lucru.
hours-closed = Biroul este închis acum. Nimeni nu citește până când se deschide.
hours-by = Cineva se va uita cel târziu: { $when }.
hours-unknown = Nu știm când se uită cineva. Poate dura câteva zile. În pericol, sunați la 999.
review-readers = Cine o poate citi
review-readers-intro = Se încuie pe acest computer. Numai aceste persoane o pot deschide:
review-readers-none = Această copie nu cunoaște pe nimeni care o poate deschide.
review-change = Schimbați
review-change-hidden = : { $question }
review-send = Trimiteți consiliului
review-sending = Încuiem și salvăm sesizarea
review-later = Salvați și decideți mai târziu
review-words-too-long = Unul dintre răspunsuri este prea lung ca să fie trimis. Vă rugăm să îl scurtați.
review-change-field = Schimbați: { $question }
review-unavailable = Nu am putut arăta ce se va trimite. De aceea, acum nu se poate trimite nimic de aici.
quick-title = Anunțați consiliul acum
quick-intro = Puteți lăsa gol orice de aici. Nu se trimite nimic până nu apăsați butonul.
quick-words = Ce s-a întâmplat?
quick-what-heading = Ce se va trimite
quick-answers-heading = De pe această pagină
quick-longer = Răspundeți mai bine la întrebări scurte

field-danger = În pericol acum
field-about = Despre cine este vorba
field-at-risk = Cine ar putea păți ceva rău
field-age = Vârsta
field-carer-contact = Sigur de contactat un părinte sau un îngrijitor
field-carer-detail = Părinte sau îngrijitor
field-kinds = Ce s-a întâmplat
field-place = Unde s-a întâmplat
field-place-detail = Conturi, linkuri și numere
field-in-class = La o lecție
field-course = Curs, profesor sau centru
field-when = Când s-a întâmplat
field-still-going = Se întâmplă și acum
field-when-detail = Când a început și cât de des
field-who = Cine a făcut asta
field-who-detail = Ce știți despre acea persoană
field-words = Cu cuvintele proprii
field-effect = Cum vă afectează
field-under18-images = O imagine sexuală cu cineva sub 18 ani
field-evidence = Fișiere
field-done = Ce ați făcut
field-done-detail = Numere și nume primite
field-wants = Ce doriți
field-sharing = Dacă echipa poate spune altora
field-needs = Ce vă ajută să vorbiți
field-contact-way = Cum vă putem contacta
field-contact-detail = Datele de contact
field-contact-times = Când este sigur
field-leave-message = Sigur de lăsat un mesaj
field-name = Numele
field-true-as-known = Adevărat din ce știți
field-opened-at = Când ați început
field-made-at = Ziua și ora acestei sesizări
field-program = Programul și versiunea
field-org = Consiliul
field-pack-version = Versiunea informațiilor de la consiliu
field-report-number = Numărul acestei sesizări (făcut la întâmplare)
field-file-numbers = Un număr pentru fiecare fișier, ca o schimbare să se vadă
field-parent = Sesizarea pe care o completează
field-reply-key = Un lacăt pentru răspunsurile de la echipă (făcut la întâmplare)
field-report-key = Un lacăt numai pentru această sesizare (făcut la întâmplare)
field-reply-secret = Un secret care lasă acest computer să primească răspunsuri
field-format = Tipul formularului de sesizare
field-other = Altele: { $field }

## A report on this computer

report-state-saved = Salvată pe acest computer, încă netrimisă
report-state-waiting = Salvată pe acest computer, încă netrimisă
report-state-needs-help = Salvată pe acest computer, încă netrimisă
report-state-sending = Se trimite
report-state-received = Primită de consiliu, { $at }, referința { $reference }
report-state-opened = Deschisă de echipa de protecție
report-state-closed = Închisă de echipa de protecție
report-state-handed-over = Dată pe altă cale, încă neconfirmată
report-state-confirmed-by-code = Primită: confirmată prin cod
report-state-withdrawn = Retrasă
report-text-saved = Sesizarea este în siguranță aici. Pleacă singură cât timp acest program este deschis.
report-text-sending = Vorbim cu computerul consiliului. Sesizarea rămâne în siguranță aici până ajunge acolo.
report-text-waiting = Sesizarea este în siguranță aici. Încercăm singuri din nou cât timp acest program este deschis.
report-text-needs-help = Sesizarea este în siguranță aici, dar nu poate pleca singură. Vă rugăm să sunați consiliul.
report-text-handed-over = Ați pregătit-o ca să o dați pe altă cale. Nu știm încă dacă a ajuns acolo.
report-text-received = Computerul consiliului a semnat de primire. O va citi o persoană din echipa de protecție.
report-text-opened = O persoană din echipa de protecție a deschis-o.
report-text-closed = Echipa a terminat cu ea. Puteți încă adăuga ceva.
report-text-confirmed-by-code = Codul este corect. Echipa a deschis sesizarea.
report-text-withdrawn = Ați retras-o. Acest computer nu o trimite.

report-why-heading = De ce nu a plecat încă
reason-offline = Nu am putut ajunge la computerul consiliului. Poate nu aveți internet.
reason-not-the-council = A răspuns altceva, de exemplu o pagină de conectare la Wi-Fi. Nu i-am dat sesizarea.
reason-busy = Computerul consiliului este ocupat sau în reparație.
reason-refused = Computerul consiliului nu a acceptat această sesizare.
reason-damaged = Un fișier al acestei sesizări de pe acest computer este stricat.
reason-disk = Pe acest computer nu mai este loc, sau discul lui nu poate fi folosit.
reason-council-changed = Consiliul și-a schimbat lacătele. Sesizarea trebuie făcută din nou sau spusă la telefon.
report-phone-heading = Dacă nu poate aștepta
report-thanks = Ați făcut ce trebuia. Nu aveți nicio vină.
report-next-heading = Ce urmează
report-next = Echipa decide cum să ajute. Ei văd cum doriți să vă contacteze.
report-reference = Referința
report-reference-keep = Este bine să notați referința.
report-saved-at = Salvată pe acest computer
report-received-at = Primită
report-opened-at = Deschisă
report-closed-at = Închisă
report-files = Fișiere
report-adds-to = Aceasta completează o sesizare mai veche
report-add-text = S-a mai întâmplat ceva, sau ați uitat ceva?
report-add = Adăugați ceva
report-add-first = Aveți alte răspunsuri neterminate. Întâi terminați-le sau ștergeți-le. Sunt pe pagina principală.
report-withdraw = Retrageți această sesizare
report-delete = Ștergeți această sesizare de pe acest computer
report-back = Înapoi la sesizare
report-council = Consiliul
report-technical-id = Numărul sesizării
report-time-unknown = Ora nu se știe
report-try-now = Încercați acum
report-all = Vedeți toate sesizările mele
report-home = La pagina principală
report-said-trying = Încercăm acum.

reports-title = Sesizările mele
reports-intro = Acestea sunt sesizările făcute pe acest computer. Cuvintele pe care le-ați scris nu se văd aici.
reports-none = Nu există sesizări pe acest computer.
reports-none-tell = Spuneți consiliului ce s-a întâmplat
reports-item = Sesizare din { $when }
reports-reference = Referința { $reference }
reports-none-reference = Încă fără referință
reports-adds = Completează o sesizare mai veche.
reports-new-replies = { $count ->
    [one] Un răspuns nou de la echipă
    [few] { $count } răspunsuri noi de la echipă
   *[other] { $count } de răspunsuri noi de la echipă
  }

## What the safeguarding team wrote

replies-heading = De la echipa de protecție
replies-at = Scris pe { $when }
replies-until-closed = Acest computer nu are un loc sigur pentru o cheie. Răspunsurile se pot citi numai până închideți programul.
replies-lost = Răspunsurile la această sesizare nu pot fi citite pe acest computer. Sunați echipa ca să le aflați.

## Other ways to bring a report to the council

ways-heading = Alte căi de a anunța consiliul
ways-intro = Puteți folosi și una dintre acestea. Nu este nicio problemă dacă sesizarea ajunge de două ori.
ways-email-name = prin e-mail
ways-email-link = Dați-o prin e-mail
ways-email-hint = Un fișier încuiat pe care îl adăugați la un e-mail.
ways-email-title = Dați sesizarea prin e-mail
ways-file-safe = Facem un fișier încuiat. Numai echipa de protecție îl poate deschide.
ways-email-not-safe = Cei care vă văd e-mailul văd că ați scris echipei.
ways-email-words = Nu scrieți în e-mail ce s-a întâmplat. Un e-mail nu este încuiat.
ways-email-step-file = Alegeți un dosar. Punem fișierul acolo și vi-l arătăm.
ways-email-step-attach = Se deschide un e-mail nou. Adăugați fișierul la el și trimiteți-l.
ways-step-code = Sunați echipa și cereți codul. Ei îl văd când deschid fișierul.
ways-email-go = Faceți fișierul și deschideți un e-mail
ways-email-done = Fișierul este gata
ways-usb-name = pe un stick USB
ways-usb-link = Dați-o pe un stick USB
ways-usb-hint = Un fișier încuiat pe care îl duceți echipei.
ways-usb-title = Dați sesizarea pe un stick USB
ways-usb-not-safe = Cei care văd stickul văd că este pe el un fișier încuiat.
ways-usb-step-choose = Introduceți un stick USB și alegeți-l. Verificăm copia.
ways-usb-step-bring = Dați stickul direct în mâna cuiva din echipa de protecție.
ways-usb-go = Alegeți stickul USB
ways-usb-done = Fișierul este pe stick
ways-print-name = pe hârtie
ways-print-link = Dați-o pe hârtie
ways-print-hint = Oricine vede hârtia o poate citi.
ways-print-title = Dați sesizarea pe hârtie
ways-print-safe = Hârtia nu este încuiată. Oricine o vede o poate citi.
ways-print-not-safe = Nu o lăsați într-o imprimantă sau într-o cameră comună.
ways-print-under-18 = Este despre cineva sub 18 ani? Atunci sunați întâi și folosiți hârtia numai dacă vi se cere.
ways-print-printer = O imprimantă comună poate păstra ce a tipărit.
ways-print-step-show = Arătăm ce spune sesizarea. Apoi o puteți tipări.
ways-print-step-bring = Dați hârtia direct în mâna cuiva din echipa de protecție.
ways-print-go = Arătați sesizarea aici
ways-print-done = Sesizarea
ways-print-now = Tipăriți
handover-mail-subject = Un fișier încuiat pentru echipa de protecție (safeguarding)
handover-mail-text = Fișierul din acest e-mail este încuiat. Vă rugăm să îl deschideți pe pagina proprie a echipei de protecție (safeguarding).
ways-steps-heading = Cum merge
ways-file-name = Fișierul se numește { $name }.
ways-not-shown = Nu am putut arăta dosarul. Căutați în dosarul pe care l-ați ales.
ways-mail-not-opened = Nu am putut deschide un e-mail. Deschideți e-mailul și adăugați fișierul.
ways-too-big = Acest fișier este prea mare pentru multe e-mailuri. Folosiți un stick USB sau sunați.
ways-not-yet = Nu știm încă dacă a ajuns acolo. Numai codul ne poate spune.
ways-done = Ați pregătit-o ca să o dați { $way }, pe { $when }.
ways-code = Când echipa o deschide, vede un cod. Cereți-l, de exemplu la telefon.
ways-code-link = Am codul
code-title = Scrieți codul de la echipă
code-intro = Echipa vede un cod când deschide sesizarea. El arată că o au.
code-label = Codul
code-hint = Are 10 litere și cifre, de exemplu 7K3M9-QXPAB
code-check = Verificați codul
code-missing = Scrieți codul pe care vi l-a spus echipa.

## A copy to keep, and things that cannot be undone

copy-heading = Copia mea
copy-offer = Puteți păstra o copie pe care o puteți citi din nou. Este încuiată și rămâne pe acest computer.
copy-keep = Păstrați o copie
copy-read = Citiți copia mea
copy-delete = Ștergeți copia mea
copy-title = Copia
copy-text = Aici este ce ați spus consiliului. Alte persoane care se uită la ecran pot citi.
copy-secret-why = Acest computer nu are un loc sigur pentru o cheie. Un cuvânt secret poate încuia copia.
copy-secret-open = Copia este încuiată cu un cuvânt secret.
copy-open = Deschideți copia mea
act-no = Nu, înapoi
act-withdraw-title = Retrageți această sesizare?
act-withdraw-text = Acest computer nu o va trimite. Ce ați dat pe altă cale nu se retrage.
act-withdraw-late = Dacă ea este deja la consiliu, vă spunem. Atunci nu mai poate fi retrasă.
act-withdraw-yes = Da, retrageți-o
act-withdraw-done = Sesizarea este retrasă.
act-delete-report-title = Ștergeți această sesizare de pe acest computer?
act-delete-report-text = Sesizarea, referința și fișierele ei se șterg de aici.
act-delete-report-council = Ce are consiliul rămâne la consiliu. Sunați echipa ca să întrebați despre asta.
act-delete-report-replies = După aceea nu mai puteți citi răspunsuri noi la ea.
act-delete-report-yes = Da, ștergeți-o de aici
act-delete-report-done = Sesizarea este ștearsă de pe acest computer.
act-delete-copy-title = Ștergeți copia?
act-delete-copy-text = După aceea nu o mai puteți citi. Sesizarea însăși nu se schimbă.
act-delete-copy-yes = Da, ștergeți copia mea
act-delete-copy-done = Copia este ștearsă.
delete-all-title = Ștergeți tot?
delete-all-unsent = { $count ->
    [one] O sesizare nu a ajuns încă la consiliu. S-ar pierde.
    [few] { $count } sesizări nu au ajuns încă la consiliu. S-ar pierde.
   *[other] { $count } de sesizări nu au ajuns încă la consiliu. S-ar pierde.
  }
delete-all-unsent-phone = Puteți suna echipa mai întâi.
delete-all-goes = Aceasta șterge tot ce păstrează programul pe acest computer:
delete-all-reports = sesizări, referințe și răspunsuri de la echipă
delete-all-answers = răspunsuri salvate pentru mai târziu
delete-all-files = fișiere adăugate și copiile păstrate
delete-all-keys = cheile tuturor acestora
delete-all-notes = notele programului despre lucrul lui
delete-all-stays-heading = Ce rămâne
delete-all-stays-council = Sesizările pe care le are consiliul rămân acolo.
delete-all-stays-files = Fișierele proprii rămân. La fel și fișierele puse într-un dosar sau pe un stick.
delete-all-stays-program = Programul însuși rămâne. Îl puteți dezinstala ca pe alte programe.
delete-all-yes = Da, ștergeți tot
deleted-title = Totul este șters
deleted-text = Acest program nu mai păstrează nimic personal pe acest computer.
deleted-council = Sesizările pe care le are consiliul sunt încă acolo. Sunați echipa ca să întrebați despre ele.

## Saving answers for later

kept-saved-title = Răspunsurile sunt salvate
kept-saved-text = Sunt încuiate și rămân pe acest computer. Nu s-a trimis nimic.
kept-saved-how = Ca să continuați, deschideți acest program și alegeți „{ home-kept-go-on }” pe pagina principală.
keep-title = Alegeți un cuvânt secret
keep-why = Acest computer nu are un loc sigur pentru o cheie. Un cuvânt secret poate încuia răspunsurile.
keep-label = Cuvântul secret
keep-hint = Trei cuvinte la întâmplare sunt bune. Nimeni nu poate ajuta dacă le uitați.
keep-save = Încuiați și salvați
keep-not = Nu salvați
keep-not-text = Fără el, răspunsurile rămân numai în această fereastră. Dispar când programul se închide.
keep-missing = Scrieți un cuvânt secret sau alegeți „Nu salvați”.
keep-not-kept = Răspunsurile nu sunt salvate. Sunt încă în această fereastră.
keep-replace-title = Ați mai salvat alte răspunsuri
keep-replace-text = Acest computer poate păstra un singur set de răspunsuri. Dacă salvați acum, acesta ia locul celui vechi.
keep-replace-yes = Salvați aceste răspunsuri
keep-replace-no = Înapoi la aceste răspunsuri
kept-title = Răspunsurile salvate
kept-text = Sunt numai pe acest computer. Puteți continua sau le puteți șterge.
kept-label = Cuvântul secret
kept-hint = Cel pe care l-ați ales când ați salvat răspunsurile.
kept-missing = Scrieți cuvântul secret.
kept-replaces = Aveți răspunsuri și în această fereastră. Când continuați, cele salvate le iau locul.
kept-open = Continuați
kept-delete = Ștergeți răspunsurile salvate
kept-gone = Nu există răspunsuri salvate pe acest computer.
kept-delete-title = Ștergeți răspunsurile salvate?
kept-delete-text = Nu le putem aduce înapoi. Sesizările pe care le-ați făcut nu se schimbă.
kept-delete-yes = Da, ștergeți-le
kept-delete-no = Nu, păstrați-le
kept-deleted = Răspunsurile salvate sunt șterse.

## About and help

about-title = Despre program și ajutor
about-what = Acest program îi ajută pe cursanții adulți să fie în siguranță pe internet, acasă. Merge fără cont.
about-council-heading = Echipa de protecție (safeguarding) a consiliului
about-role = Cine
about-name = Nume
about-phone = Telefon
about-email = E-mail
about-source = De unde vine aceasta
about-confirmed = Consiliul a confirmat aceste date.
about-not-confirmed = Consiliul nu a confirmat încă aceste date. Pot fi vechi. Profesorul le poate verifica.
about-unknown = Nu se știe
about-privacy-heading = Ce păstrează acest program
about-privacy-kept = Sesizările rămân încuiate pe acest computer. Puteți citi una aici numai dacă păstrați o copie.
about-privacy-leave = Numai sesizările pe care le trimiteți pleacă de pe acest computer. Nu există reclame și nu se numără vizitatorii.
about-delete-link = Ștergeți tot ce se păstrează aici
about-access-heading = Folosiți programul cum vă este ușor
about-access-keyboard = Totul merge de la tastatură. Folosiți Tab, Enter și bara de spațiu.
about-access-reader = Este făcut să meargă cu cititoare de ecran și cu text mare.
about-access-problem = Dacă ceva este greu de folosit, anunțați profesorul. Vă rugăm să spuneți ce ecran era.
about-access-known = Nu a fost încă încercat manual cu fiecare cititor de ecran.
about-version = Versiunea { $version }
about-brand = Ecranele sunt făcute cu govuk-frontend, sub licența MIT. Acesta nu este un serviciu al guvernului.

## New words from the council

pack-taken = Au venit cuvinte noi de la consiliu.
pack-already-here = Aveți deja aceste cuvinte.
pack-went-back = Vă întoarceți la cuvintele dinainte.
pack-nothing-before = Nu există cuvinte mai vechi decât acestea.
pack-older = Aceste cuvinte sunt mai vechi decât cele de aici.
pack-expired = Aceste cuvinte au trecut de data lor.
pack-not-signed = Nu putem spune cine a scris aceste cuvinte.
pack-not-whole = Lipsește o parte din fișier.
pack-another-council = Aceste cuvinte sunt pentru alt consiliu.
pack-not-for-this-program = Acest fișier nu se potrivește cu programul.
pack-too-large = Acest fișier este prea mare.
pack-not-found = Nu putem citi acest fișier.
pack-address-not-allowed = Nu folosim această adresă web.
pack-no-answer = Pagina web a consiliului nu a răspuns.
pack-not-kept = Poate că pe acest computer nu mai este loc.
pack-next-start = Închideți programul și deschideți-l din nou ca să le vedeți.
pack-nothing-to-do = Nu trebuie să faceți nimic.
pack-ask-for-newest = Cereți profesorului cel mai nou fișier.
pack-do-not-use = Nu folosiți acest fișier. Cuvintele vechi rămân. Spuneți profesorului de unde a venit fișierul.
pack-get-again = Luați fișierul din nou. Cuvintele vechi rămân.
pack-tell-council = Anunțați profesorul. Cuvintele vechi rămân.
pack-choose-again = Alegeți fișierul din nou. Cuvintele vechi rămân.
pack-try-later = Încercați din nou mai târziu. Cuvintele vechi rămân.
pack-make-room = Ștergeți câteva fișiere, apoi încercați din nou. Cuvintele vechi rămân.

## When something does not work

problem-title = Ceva nu a mers
problem-home = La pagina principală
problem-again = Încercați din nou
problem-reference = Dacă cereți ajutor, spuneți acest cod: { $reference }

failure-cannot-send-here = Această copie nu poate trimite o sesizare
failure-cannot-send-here-do = Nu s-a trimis nimic. Sunați echipa de protecție sau întrebați profesorul.
failure-draft-too-long = Un răspuns este prea lung
failure-draft-too-long-do = Nu s-a trimis nimic. Scurtați textul și încercați din nou.
failure-report-not-saved = Sesizarea NU este salvată
failure-report-not-saved-do = Nu s-a trimis nimic. Cuvintele sunt încă aici. Încercați din nou sau sunați echipa de protecție.
failure-draft-not-kept = Răspunsurile nu sunt salvate
failure-draft-not-kept-do = Sunt încă în această fereastră. Încercați din nou sau continuați fără să salvați.
failure-wrong-passphrase = Acesta nu este cuvântul secret
failure-wrong-passphrase-do = Verificați cum l-ați scris și încercați din nou. Răspunsurile salvate sunt încă acolo.
failure-gate-closed = Acum nu se poate adăuga niciun fișier
failure-gate-closed-do = Răspundeți întâi la întrebarea despre imagini.
failure-file-refused = Nu am putut face asta cu fișierul
failure-file-refused-do = Nimic altceva nu s-a schimbat. Încercați din nou sau continuați fără fișier.
failure-cannot-withdraw = Este prea târziu ca să retrageți această sesizare
failure-cannot-withdraw-do = Consiliul o are, sau poate că o are. Sunați echipa dacă doriți să vorbiți despre ea.
failure-copy-not-kept = Nu există nicio copie
failure-copy-not-kept-do = Nu am putut păstra sau găsi una. Sesizarea însăși nu s-a schimbat.
failure-not-handed-over = Fișierul nu este făcut
failure-not-handed-over-do = Alegeți alt dosar și încercați din nou, sau sunați echipa.
failure-wrong-code = Acesta nu este codul acestei sesizări
failure-wrong-code-do = Verificați fiecare literă și cifră, sau rugați echipa să îl citească din nou.
failure-still-unsent = Consiliul nu are încă această sesizare
failure-still-unsent-do = Nu este ștearsă. Întâi retrageți-o, dacă nu doriți să plece.
failure-not-deleted = Nu s-a șters tot
failure-not-deleted-do = Închideți alte programe și încercați din nou. Dacă rămâne așa, întrebați profesorul.
failure-not-found = Nu am putut găsi această pagină
failure-not-found-do = Poate a fost mutată. Mergeți la pagina principală și alegeți din nou.
failure-unexpected = Ceva nu a mers
failure-unexpected-do = Este vina noastră. Nu ați greșit cu nimic. Încercați din nou sau întrebați profesorul.

# Check screens

## Before the check

check-look-settings = Actualizări, firewall, blocarea ecranului și o copie a fișierelor: sunt pornite?
check-look-others = Poate intra altcineva în acest computer?
check-network-title = Înainte să ne uităm la router
check-network-intro = Continuați numai dacă sunteți acasă și aveți voie să vă ocupați de acest router.
check-network-do = Ce facem
check-network-knock = Batem la câteva uși ale routerului, ca să vedem care se deschid.
check-network-note = Routerul poate nota că am fost acolo.
check-network-stop = Durează cel mult o jumătate de minut. Puteți opri oricând.
check-network-never-change = Nu schimbăm nimic la router.
check-network-never-password = Nu încercăm nicio parolă.
check-network-never-send = Nu trimitem rezultatele nimănui.
check-network-question = Ce putem face de data aceasta?
check-network-hint = Întrebăm de fiecare dată. Nimic nu este bifat până nu bifați.
check-network-hub = Bateți la ușile routerului meu. El poate nota asta. Nimic nu se schimbă.
check-network-names = Testați și dacă adresele web duc unde trebuie. Pentru asta vizităm câteva site-uri bine cunoscute.
check-network-missing = Bifați prima casetă sau alegeți „{ check-network-only }”.
check-network-only = Numai acest computer

## Results of the check

check-stop = Opriți verificarea
check-stopped = Ați oprit verificarea. Ce nu este în listă nu a fost verificat.
check-first = Faceți întâi acestea
check-part-computer = Acest computer
check-part-home = Rețeaua de acasă
check-home-not-looked = De data aceasta nu ne-am uitat la rețeaua de acasă.
check-home-nothing = Nu avem niciun rezultat pentru rețeaua de acasă.
check-good = { $count ->
    [one] Un lucru este în regulă
    [few] { $count } lucruri sunt în regulă
   *[other] { $count } de lucruri sunt în regulă
  }
check-fold-why = De ce, și ce am văzut
check-fold-all = Ce puteți face, și ce am văzut
check-open-settings = Deschideți setările
check-settings-not-opened = Nu am putut deschide setările. Vă rugăm să urmați pașii.
check-ask-help = Cereți ajutor
check-help-sheet = Foaie de ajutor pentru un prieten sau profesor
check-tell-hub = Spuneți-ne despre parola routerului
check-try-hub = Încercați parola cu care s-a vândut acest router
places-heading = Pe scurt
places-drawing = Un desen cu internetul, routerul, Wi-Fi-ul și acest computer. Lista de aici are aceleași cuvinte.
place-internet = Internet
place-hub = Routerul
place-wifi = Wi-Fi
place-computer = Acest computer
place-partly = Verificat în parte
place-not-looked = Neverificat

## The password of the hub

hub-unknown = Nu știu
hub-which-title = Ce router aveți?
hub-which-hint = Căutați un nume pe partea din față a cutiei.
hub-which-suggested = { $name } – pare să fie acesta
hub-which-missing = Alegeți unul. Dacă nu știți sigur, alegeți „{ hub-unknown }”.
hub-sticker-title = Găsiți eticheta de pe router
hub-two-passwords = Pot fi două parole
hub-two-keep = Nu scrieți aici niciuna. Întrebăm doar dacă este cea veche.
hub-asked-title = Parola paginii proprii a routerului este încă cea de pe etichetă?
hub-asked-hint = Nu vorbim despre parola de Wi-Fi. Nu scrieți aici o parolă.
hub-asked-changed = Nu, cineva de acasă a schimbat-o
hub-asked-sticker = Da, este încă cea de pe etichetă
hub-asked-many-people-know = Este una pe care o știu mulți, ca „admin”
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = Alegeți un răspuns. Dacă nu știți sigur, alegeți „{ hub-unknown }”.
hub-change-title = Cum schimbați parola routerului
hub-unsure = Am scris acești pași pe { $date }. Nimeni nu i-a încercat încă pe un router adevărat. Numele butoanelor pot fi altele.
hub-wifi-heading = Schimbați numai parola proprie a routerului
hub-wifi-offline = O parolă nouă de Wi-Fi scoate telefoanele, televizoarele și imprimantele de pe internet. Trebuie să le conectați din nou pe fiecare.
hub-updates = Actualizări pentru router
hub-back = Înapoi la rezultatele mele
hub-login-title = Încercați parola cu care s-a vândut acest router?
hub-login-intro = { $name } s-a vândut adesea cu aceeași parolă pe fiecare cutie.
hub-login-once = Încercăm această singură parolă, o singură dată.
hub-login-out = Dacă deschide pagina, ieșim imediat.
hub-login-note = Routerul poate nota asta. Dacă parola este greșită, unele routere își blochează pagina un timp.
hub-login-never-more = Nu ghicim alte parole.
hub-login-never-change = Nu schimbăm nimic la router.
hub-login-never-keep = Nu păstrăm pagina de răspuns și nu trimitem nimic nimănui.
hub-login-question = Putem să o încercăm?
hub-login-agree = Da, o dată. Sunt acasă și am voie să mă ocup de acest router.
hub-login-missing = Bifați caseta sau alegeți „{ act-no }”.
hub-login-go = Încercați o dată
hub-login-busy = Încercăm. Poate dura o jumătate de minut.

## Help sheet

sheet-title = Foaie de ajutor
sheet-intro = Arătați sau tipăriți aceasta pentru un prieten sau un profesor care vă ajută.
sheet-left-out = Am lăsat afară nume, adrese și numere de serie.
sheet-look = Citiți-o înainte să o dați cuiva.
sheet-nothing = Nu există încă rezultate. Faceți întâi o verificare.
sheet-print = Tipăriți
sheet-made = Făcută pe
sheet-system = Sistem
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = Parole salvate
passwords-saved-from = Din: { $from }
passwords-saved-judged = Conturi verificate: { $judged }. Parole diferite: { $different }.
passwords-saved-fine = Nimic de schimbat: { $fine }
passwords-saved-nothing = Nu este nimic de schimbat.
passwords-saved-no-logins = În acest fișier nu este niciun cont cu parolă.
passwords-saved-first = Schimbați întâi acestea trei
passwords-saved-later = Apoi acestea
passwords-saved-same = Aceeași parolă: { $places }
passwords-saved-near = Aproape aceeași parolă: { $places }
passwords-saved-more = și încă { $count }
passwords-saved-skipped-heading = Rânduri la care nu ne-am uitat
passwords-saved-line = Rândul { $line }: { $words }
passwords-saved-not-locked = Acest computer poate scrie pe disc părți din memorie. Data viitoare închideți întâi alte programe.
passwords-saved-file-still-there = Fișierul are încă toate parolele. Ștergeți-l acum.
passwords-made-heading = Parola nouă
passwords-made-letters = Literă cu literă
passwords-made-bits = Putere: { $bits } biți
passwords-list-kept = Parole în lista nouă: { $kept }.
passwords-list-bad = Rânduri care nu sunt cum trebuie și au fost lăsate afară: { $count }. Primele sunt: { $lines }

## Password screens

check-passwords-text = Putem să ne uităm împreună și la parole.
check-passwords-link = Parole
passwords-title = Parole
passwords-intro = O parolă bună este lungă, iar fiecare cont o are pe a lui.
passwords-promise = Nu păstrăm nicio parolă. Ce faceți aici rămâne pe acest computer.
passwords-try-hint = Vedeți cât de greu se ghicește.
passwords-saved-title = Verificați ce a salvat browserul meu
passwords-saved-hint = Găsiți parolele de schimbat întâi.
passwords-make-title = Faceți o parolă
passwords-make-hint = Trei cuvinte la întâmplare, ușor de ținut minte.
passwords-same-title = Folosesc aceeași parolă peste tot?
passwords-same-hint = Comparați două sau mai multe parole.
passwords-two-step-title = Conectare în doi pași
passwords-two-step-hint = Un al doilea lacăt pentru e-mail și alte conturi.
passwords-change-heading = Trebuie să o schimb des?
passwords-back = Înapoi la Parole

online-heading = O știu hoții?
online-what-leaves = Amestecăm parola pe acest computer și trimitem cinci caractere din rezultat. Nimeni nu poate afla parola din ele.
online-ask = Întrebați și lista mare de pe internet
online-busy = Întrebăm. Poate dura o jumătate de minut.
online-sent = Ce s-a trimis: { $what }

saved-intro = Browserul poate salva conturile și parolele într-un fișier. Ne uităm la acel fișier pe acest computer.
saved-finds = Găsim parole slabe, parole folosite de două ori și parole pe care hoții le știu.
saved-warning-heading = Aveți grijă cu acest fișier
saved-warning-plain = În el stau toate parolele și oricine le poate citi.
saved-warning-watch = Aveți grijă să nu se uite nimeni la ecran.
saved-warning-place = Nu îl trimiteți nimănui. Nu îl puneți într-un dosar online.
saved-warning-delete = După ce ne uităm, vă propunem să îl ștergem.
saved-how-heading = 1. Faceți fișierul
saved-how = Unde sunt salvate parolele? Alegeți locul ca să vedeți pașii.
saved-how-differ = Numele butoanelor pot fi puțin altele.
saved-choose-heading = 2. Lăsați-ne să ne uităm
saved-choose = Alegeți fișierul
saved-reading = Alegeți fișierul în fereastra care se deschide. Apoi începem imediat.
saved-progress = { $done } din { $of }
saved-progress-label = Verificate până acum:
saved-running-title = Ne uităm la parole
saved-running-stay = Nu se trimite nimic. Puteți opri oricând.
saved-said-started = Am început.
saved-results-title = Parolele salvate
saved-nothing-chosen = Nu s-a ales niciun fișier. Nu s-a întâmplat nimic.
saved-first-few = Schimbați întâi acestea
saved-about-user = Nume de utilizator: { $user }
saved-how-many = Câte au fiecare problemă
saved-more = Încă { $count }: { $words }
saved-show-more = Arătați mai multe
saved-next-step = Schimbați parola chiar pe site. Apoi browserul vă propune să o salveze pe cea nouă.
saved-lines-fold = Arătați rândurile
saved-lines-first = Arătăm numai primele rânduri: { $count }.
saved-refused-heading = Nu ne-am uitat la el
saved-stopped-heading = Ați oprit verificarea
saved-stopped = Nu spunem nimic despre nicio parolă, pentru că nu le-am văzut pe toate.
saved-safe-heading = Cum facem asta în siguranță
saved-safe-here = Ne-am uitat la fișier numai pe acest computer. Nu s-a trimis nimic.
saved-safe-never-shown = Pe această pagină nu se arată nicio parolă.
saved-safe-locked = Cât timp ne-am uitat, acest computer nu a scris parolele pe disc.
saved-safe-gone = Când plecați de pe această pagină, lista dispare.
saved-another = Verificați alt fișier
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari sau Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = Deschideți Chrome. Alegeți cele trei puncte din dreapta sus.
export-chrome-find = Alegeți „Passwords and autofill” (Parole), apoi „Google Password Manager”, apoi „Settings” (Setări).
export-chrome-make = Lângă „Export passwords” (Exportați parolele), alegeți „Download file” (Descărcați fișierul).
export-edge-open = Deschideți Edge. Alegeți cele trei puncte din dreapta sus, apoi „Settings” (Setări).
export-edge-find = Căutați acolo „passwords” (parole). Deschideți pagina cu parolele salvate.
export-edge-make = Alegeți „Export passwords” (Exportați parolele). Poate fi după trei puncte sau după o rotiță.
export-firefox-open = Deschideți Firefox. Alegeți cele trei linii din dreapta sus.
export-firefox-find = Alegeți „Passwords” (Parole).
export-firefox-make = Alegeți cele trei puncte de pe acea pagină, apoi „Export passwords” (Exportați parolele).
export-safari-open = Deschideți aplicația „Passwords” (Parole) pe Mac. Pe un Mac mai vechi, deschideți Safari.
export-safari-find = În partea de sus a ecranului, alegeți „File” (Fișier).
export-safari-make = Alegeți „Export All Passwords to File” (Exportați toate parolele). În Safari alegeți „Export”, apoi „Passwords” (Parole).
export-bitwarden-open = Deschideți Bitwarden pe acest computer și deblocați-l.
export-bitwarden-find = Alegeți „File” (Fișier), apoi „Export vault” (Exportați seiful).
export-bitwarden-make = Ca tip de fișier, alegeți „.csv”. Nu alegeți unul încuiat.
export-one-password-open = Deschideți 1Password pe acest computer și deblocați-l.
export-one-password-find = Alegeți „File” (Fișier), apoi „Export”, apoi contul.
export-one-password-make = Ca tip de fișier, alegeți „CSV”.
export-keepass-open = Deschideți KeePass sau KeePassXC și deblocați-l.
export-keepass-find = În KeePassXC alegeți „Database” (Bază de date), apoi „Export”. În KeePass alegeți „File” (Fișier), apoi „Export”.
export-keepass-make = Ca tip de fișier, alegeți „CSV”.
export-asked = Dacă computerul cere parola sau PIN-ul lui, scrieți-le acolo.
export-save = Salvați fișierul pe desktop, ca să îl găsiți ușor.

export-delete-title = Ștergeți fișierul acum?
export-delete-why = Oricine deschide acest fișier poate citi toate parolele.
export-delete-can = Întâi scriem peste fișier, apoi îl ștergem.
export-delete-cannot = Pe multe discuri noi, în dosare online sau în copii de rezervă, părți din el pot rămâne un timp.
export-delete-browser = Browserul își păstrează parolele salvate.
export-delete-question = Putem să îl ștergem?
export-delete-agree = Da, ștergeți fișierul pe care l-am ales.
export-delete-missing = Bifați caseta sau alegeți „{ export-keep }”.
export-delete-go = Ștergeți acest fișier acum
export-keep = Îl păstrez
export-deleted = Fișierul a dispărut
export-not-deleted = Fișierul este încă acolo
export-kept = Ați păstrat fișierul
export-kept-care = Are încă toate parolele. Ștergeți-l curând și goliți coșul de gunoi.

make-intro = Punem împreună cuvinte la întâmplare. Nimeni nu le poate ghici din ce știe despre viața cuiva.
make-kind = Cât de lungă?
make-kind-3 = Trei cuvinte – ușor de ținut minte
make-kind-4 = Patru cuvinte – mai puternică
make-kind-5 = Cinci cuvinte – pentru ce contează cel mai mult
make-extras = Cere site-ul ceva în plus?
make-extras-hint = Dacă nu cere, lăsați-le goale pe amândouă.
make-capitals = O literă mare
make-digit = O cifră
make-go = Faceți o parolă
make-another = Faceți alta
make-said = Există o parolă nouă.
make-box = Parola
make-copy-hint = Alegeți caseta ca să marcați parola. Apoi o puteți copia.
make-strength = Cât de puternică este
make-help = Ce puteți face cu ea
make-wifi-link = Faceți una pentru router sau Wi-Fi, cu un cartonaș de tipărit
make-wifi-title = Faceți una pentru router sau Wi-Fi
make-wifi-intro = Facem o parolă ușor de scris pe un telefon sau pe un televizor.
make-network = Numele rețelei Wi-Fi
make-network-hint = Pentru cartonaș. Lăsați gol dacă parola este pentru pagina proprie a routerului.
make-network-too-long = Acest nume este prea lung. Un nume de Wi-Fi are cel mult 32 de caractere.
make-card-print = Tipăriți cartonașul
make-card-picture = Un cod pătrat. Un telefon care se uită la el se poate conecta la Wi-Fi.
make-card-picture-hint = Îndreptați camera unui telefon spre cod ca să se conecteze.
make-card-alone = Tipăriți-l unde nimeni altcineva nu îl ia din imprimantă.

same-intro = Scrieți parole pe care le folosiți. Vă spunem care sunt la fel.
same-promise = Rămân pe acest ecran. Nu se păstrează și nu se trimit niciodată.
same-field = Parola { $number }
same-add = Adăugați încă una
same-compare = Comparați-le
same-missing = Scrieți cel puțin două parole.
same-results = Ce am găsit
same-all-different = Toate sunt diferite. Este bine așa.
same-like = La fel ca: { $others }
same-near = Aproape la fel ca: { $others }
same-why = Dacă cineva află una, o încearcă peste tot. Dați fiecărui cont parola lui.

two-step-accounts = Alegeți un cont ca să vedeți pașii lui.

## Languages

language-title = Alegeți limba
language-later = Puteți schimba limba în partea de sus a fiecărui ecran.
language-nav = Limba
language-other = Alte limbi
language-now = Acum cuvintele sunt în română.
language-draft = Acesta este un text provizoriu. Nu l-a verificat încă nimeni. Textul în engleză este cel valabil.
language-part-english = Această parte este deocamdată în engleză.
rule-draft = Acesta este un text provizoriu. Nimeni nu a verificat încă traducerea. Regula în engleză este cea valabilă.
rule-untranslated = Această regulă este deocamdată în engleză.
rule-outdated = Regula în engleză s-a schimbat. Iată noul text în engleză.
rule-read-english = Citiți această regulă în engleză
rule-read-own = Citiți această regulă în limba dumneavoastră
