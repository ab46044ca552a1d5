# The words of the screens, in Welsh. A draft: a person will check it. The English stays authoritative.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Received" is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = Gwall: { $page } – { product-name }
skip-to-content = Neidio i’r brif ran
practice-tag = Ymarfer
nav-label = Prif ddewislen
nav-home = Hafan
nav-rules = Y rheolau
nav-check = Gwirio fy nyfais
nav-tell = Mae rhywbeth wedi digwydd
nav-reports = Fy adroddiadau
nav-about = Gwybodaeth a help
back = Yn ôl
leave-quickly = Gadael yn gyflym
footer-heading = Angen help?
footer-tutor = Gofynnwch i’ch tiwtor. Gallwch wneud hyn am unrhyw beth a welwch yma.
footer-phone = Ffoniwch dîm diogelu’r cyngor:
footer-no-phone = Gofynnwch i’ch tiwtor am rif ffôn y tîm diogelu.
footer-danger = Mewn perygl nawr? Ffoniwch 999.
error-heading = Mae problem
not-given = Heb ei roi
continue = Parhau

## Home

home-title = Hafan
home-heading = Beth hoffech chi ei wneud?
home-tell = Mae rhywbeth wedi digwydd
home-tell-hint = Dywedwch wrth dîm diogelu’r cyngor, un cwestiwn bach ar y tro.
home-rules = Darllen y rheolau
home-rules-hint = Rheolau diogelwch ar-lein eich cwrs, mewn geiriau syml.
home-check = Gwirio fy nyfais
home-check-hint = Edrych ar y gwrthfeirws, eich hyb cartref a’ch cyfrineiriau.
home-stop = Stopio cyswllt digroeso
home-stop-hint = Cadw tystiolaeth, blocio a rhoi gwybod, un cam ar y tro.
home-reports = Fy adroddiadau
home-reports-hint = Gweld beth ddigwyddodd i adroddiad a wnaethoch yma.
home-quick = Dweud wrth y cyngor nawr
home-quick-hint = Ar frys? Defnyddiwch un dudalen fer. Byddwch yn gweld popeth cyn iddo fynd.
home-practice-heading = Ymarfer yw hwn
home-practice-text = Mae’r adroddiadau’n mynd i gyngor ymarfer ar y cyfrifiadur hwn. Does neb go iawn yn eu darllen.
home-notice-heading = Mae’n bwysig gwybod
home-cannot-send = Dydy’r copi hwn ddim yn gallu anfon adroddiad eto. Gallwch ffonio neu ofyn i’ch tiwtor o hyd.
home-reports-waiting = { $count ->
    [zero] Does dim adroddiad yn aros ar y cyfrifiadur hwn.
    [one] Mae un adroddiad wedi’i gadw ar y cyfrifiadur hwn. Does dim arwydd eto ei fod gan y cyngor.
    [two] Mae { $count } adroddiad wedi’u cadw ar y cyfrifiadur hwn. Does dim arwydd eto eu bod gan y cyngor.
    [few] Mae { $count } adroddiad wedi’u cadw ar y cyfrifiadur hwn. Does dim arwydd eto eu bod gan y cyngor.
    [many] Mae { $count } adroddiad wedi’u cadw ar y cyfrifiadur hwn. Does dim arwydd eto eu bod gan y cyngor.
   *[other] Mae { $count } adroddiad wedi’u cadw ar y cyfrifiadur hwn. Does dim arwydd eto eu bod gan y cyngor.
  }
home-reports-waiting-link = Gweld fy adroddiadau
home-reports-long = Mae un wedi aros am fwy na diwrnod. Gallwch ffonio hefyd, neu ddefnyddio ffordd arall.
home-replies = Mae’r tîm diogelu wedi ysgrifennu atoch chi.
home-answers-heading = Eich atebion
home-answers-open = Mae gennych atebion sydd heb eu hanfon. Dim ond yn y ffenestr hon y maen nhw.
home-answers-go-on = Mynd ymlaen â fy atebion
home-answers-delete = Dileu fy atebion
home-answers-deleted = Mae eich atebion wedi’u dileu.
home-kept-text = Rydych chi wedi cadw atebion ar y cyfrifiadur hwn. Does dim wedi gadael y cyfrifiadur hwn.
home-kept-go-on = Mynd ymlaen â’r atebion a gadwais

notice-pack-refused = Doedd dim modd ymddiried mewn gwybodaeth newydd gan y cyngor. Rydyn ni’n defnyddio’r geiriau a ddaeth gyda’r rhaglen.
notice-pack-expired = Mae dyddiad y wybodaeth gan eich cyngor wedi pasio. Efallai fod rhifau ffôn wedi newid.
notice-reports-unreadable = Doedden ni ddim yn gallu darllen yr adroddiadau ar y cyfrifiadur hwn. Chafodd dim ei ddileu. Os yw’n bwysig, ffoniwch y cyngor.

## The rules

rules-title = Y rheolau
rules-intro = Dyma’r rheolau ar gyfer cadw’n ddiogel ar-lein. Maen nhw yma i’ch amddiffyn chi.
rules-search-label = Chwilio’r rheolau
rules-search-hint = Er enghraifft: cyfrinair, rhywun yn dal i anfon negeseuon ataf
rules-search-count = { $count ->
    [0] Dim rheol wedi’i chanfod
    [zero] Dim rheol wedi’i chanfod
    [one] Un rheol wedi’i chanfod
    [two] { $count } reol wedi’u canfod
    [few] { $count } rheol wedi’u canfod
    [many] { $count } rheol wedi’u canfod
   *[other] { $count } rheol wedi’u canfod
  }
rules-search-nothing = Chawson ni ddim rheol gyda’r geiriau hyn. Gall un o’r rhain helpu.
rules-search-clear = Dangos yr holl reolau
rule-do = Gwnewch hyn
rule-dont = Peidiwch â gwneud hyn
rule-links = Beth gallwch chi ei wneud nawr
rule-source = O ble mae’r rheol hon yn dod
rule-source-line = { $title } ({ $year }), { $place }
rule-source-note = Ein geiriau syml ni yw’r rhain. Dogfen y cyngor yw’r un swyddogol.
rule-pages = Mwy o reolau
rule-previous = Blaenorol
rule-next = Nesaf

## Stop unwanted contact

guides-title = Stopio cyswllt digroeso
guides-intro = Chi sy’n dewis pwy sy’n cael cysylltu â chi. Does dim rhaid i chi roi rheswm.
guides-choose = Ble mae’r person yn cysylltu â chi?
guides-danger = Os ydych chi mewn perygl nawr, ffoniwch 999 yn gyntaf.
guides-other-tell = Dweud wrth y cyngor
guide-before-heading = Cyn i chi ddechrau
guide-before-proof = Rydyn ni’n cadw tystiolaeth yn gyntaf. Gall blocio guddio’r negeseuon.
guide-before-notice = Efallai bydd y person yn sylwi eich bod wedi ei flocio. Ewch ymlaen dim ond os yw’n ddiogel i chi.
guide-checked-on = Ysgrifennon ni’r camau hyn ar { $date }, o’r hyn oedd yn hysbys bryd hynny. Efallai fod botymau wedi symud ers hynny.
guide-start = Dechrau
guide-step-count = { $guide }: { $phase }. Cam { $step } o { $total }
guide-phase-keep-proof = Cadw tystiolaeth
guide-phase-block = Stopio’r cyswllt
guide-phase-report = Rhoi gwybod amdano
guide-phase-after = Wedyn
guide-done-next = Wedi gwneud – y cam nesaf
guide-done-last = Wedi gwneud – gorffen
guide-could-not = Doeddwn i ddim yn gallu gwneud hyn
guide-help-heading = Mae hynny’n iawn
guide-help-look = Mae dewislenni’n aml y tu ôl i dri dot (⋯) neu enw person. Edrychwch yno am Block (blocio) neu Report (rhoi gwybod).
guide-help-tutor = Gall eich tiwtor wneud hyn gyda chi.
guide-help-skip = Mynd ymlaen heb y cam hwn
guide-help-tell = Dweud wrth y cyngor
guide-end-title = Rydych chi wedi cyrraedd y diwedd
guide-end-text = Rydych chi wedi gofalu amdanoch eich hun. Nid eich bai chi yw’r hyn a ddigwyddodd.
guide-end-again = Os bydd yn dechrau eto, peidiwch ag ateb. Cadwch gopi a dywedwch wrth rywun.
guide-end-tell-heading = Ydych chi am ddweud wrth y cyngor?
guide-end-tell-text = Gall y tîm diogelu helpu, hyd yn oed os nad ydych yn siŵr.
guide-end-tell = Dweud wrth y cyngor
guide-end-other = Stopio cyswllt yn rhywle arall
guide-end-home = Mynd i’r Hafan

## Check my device

check-title = Gwirio fy nyfais
check-intro = Rydyn ni’n edrych ar ambell osodiad sy’n eich cadw’n ddiogel. Mae’n cymryd tua munud.
check-look-heading = Beth rydyn ni’n edrych arno
check-look-antivirus = Gwrthfeirws: ydy e ymlaen, ac ydy e’n gyfredol?
check-look-hub = Eich hyb cartref, dim ond os dywedwch chi “ie” isod.
check-never-heading = Beth dydyn ni byth yn ei wneud
check-never-files = Dydyn ni ddim yn agor eich ffeiliau, eich lluniau na’ch negeseuon.
check-never-change = Dydyn ni ddim yn newid dim.
check-never-send = Dydyn ni ddim yn anfon y canlyniadau at neb.
check-home-question = Ydych chi gartref, ac ai eich hyb chi yw e?
check-home-hint = Yr hyb yw’r blwch sy’n dod â’r rhyngrwyd i’ch cartref. Rydyn ni’n gofyn bob tro.
check-home-yes = Ie, gwiriwch fy hyb hefyd
check-home-no = Na, dim ond y cyfrifiadur hwn
check-home-not-sure = Dydw i ddim yn siŵr, dim ond y cyfrifiadur hwn
check-home-missing = Dewiswch un ateb. Os nad ydych yn siŵr, dewiswch yr un olaf.
check-start = Dechrau’r gwiriad
check-results-title = Eich canlyniadau
check-results-running-title = Wrthi’n gwirio
check-running = Rydyn ni’n edrych. Bydd y canlyniadau’n ymddangos yma un ar y tro.
check-list-heading = Popeth yr edrychon ni arno
check-waiting = Wrthi’n gwirio…
check-again = Gwirio eto
check-nothing = Doedd dim byd i edrych arno ar y cyfrifiadur hwn.
check-said-started = Mae’r gwiriad wedi dechrau.
check-said-so-far = Wedi gwirio { $done } o { $total }.
check-said-done = Mae’r gwiriad wedi gorffen. { $attention ->
    [0] Does dim angen sylw ar yr hyn roedden ni’n gallu ei weld.
    [zero] Does dim angen sylw ar yr hyn roedden ni’n gallu ei weld.
    [one] Mae angen sylw ar un peth.
    [two] Mae angen sylw ar { $attention } beth.
    [few] Mae angen sylw ar { $attention } pheth.
    [many] Mae angen sylw ar { $attention } pheth.
   *[other] Mae angen sylw ar { $attention } peth.
  }
check-saw = Beth welson ni
check-why = Pam mae’n bwysig
check-what-to-do = Beth i’w wneud
check-told-by-you = Daw hyn o’ch ateb chi. Wnaethon ni ddim ei fesur.
check-checked-at = Gwiriwyd: { $when }
verdict-good = Da
verdict-problem = Angen sylw
verdict-advice = Gwerth gwybod
verdict-cannot-tell = Doedden ni ddim yn gallu gwirio
verdict-not-applicable = Ddim yn berthnasol yma

## Try a password

password-title = Rhoi cynnig ar gyfrinair
password-intro = Teipiwch gyfrinair i weld pa mor anodd yw ei ddyfalu.
password-promise = Mae’n aros ar y sgrin hon. Dydy e byth yn cael ei gadw na’i anfon.
password-label = Cyfrinair i roi cynnig arno
password-show = Dangos
password-hide = Cuddio
password-show-label = Dangos y cyfrinair
password-hide-label = Cuddio’r cyfrinair
password-said-shown = Mae eich cyfrinair i’w weld
password-said-hidden = Mae eich cyfrinair wedi’i guddio
password-result-heading = Pa mor gryf yw e
password-result-waiting = Dechreuwch deipio. Bydd yr ateb yn ymddangos yma.
password-guess-time = Amser i’w ddyfalu
password-reasons = Pam
password-best-change = Beth sy’n helpu fwyaf
password-too-long = Mae hwn yn rhy hir i ni edrych arno. Rhowch gynnig ar hyd at 10,000 o nodau.
password-tip-heading = Ffordd dda o wneud un
password-tip = Rhowch dri gair ar hap gyda’i gilydd. Defnyddiwch gyfrinair gwahanol ar gyfer pob cyfrif.
strength-empty = Dim wedi’i deipio eto
strength-very-weak = Gwan iawn
strength-weak = Gwan
strength-fair = Gweddol
strength-good = Da
strength-strong = Cryf

## Tell the council: the pages before and between the questions

tell-start-title = Chi sydd â’r rheolaeth
tell-start-stop = Gallwch stopio unrhyw bryd. Does dim yn cael ei anfon nes i chi ddewis ei anfon.
tell-start-who = Tîm diogelu’r cyngor sy’n ei ddarllen. Byddwch yn gweld pwy ydyn nhw cyn i chi anfon.
tell-start-skip = Gallwch adael unrhyw gwestiwn allan. Does dim angen i chi fod yn siŵr.
tell-start-see-heading = Pwy all weld y cyfrifiadur hwn?
tell-start-see = Gall rhywun sy’n defnyddio’r cyfrifiadur hwn weld beth rydych chi’n ei ysgrifennu tra bydd ar agor.
tell-start-watch = Os gall rhywun fod yn gwylio’r cyfrifiadur hwn, defnyddiwch un arall, neu ffoniwch.
tell-start-kept = Mae eich atebion yn aros yn y ffenestr hon. Byddan nhw’n diflannu pan fydd y rhaglen yn cau, oni bai eich bod yn eu cadw.
tell-start-leave = Mae “Gadael yn gyflym” yn cau’r rhaglen hon ar unwaith. Mae’r rhaglen yn aros ar y cyfrifiadur.
tell-start-go = Dechrau
tell-start-quick = Defnyddio un dudalen fer yn lle hynny
tell-cannot-send-heading = Dydy’r copi hwn ddim yn gallu anfon adroddiad eto
tell-cannot-send = Gallwch ysgrifennu eich atebion yma. I ddweud wrth y cyngor heddiw, ffoniwch neu gofynnwch i’ch tiwtor.
danger-help-title = Ffoniwch 999 nawr
danger-help-call = Os ydych chi neu rywun arall mewn perygl nawr, ffoniwch 999.
danger-help-place = Os gallwch chi, ewch i le diogel yn gyntaf.
danger-help-mobile-heading = Os na allwch chi siarad
danger-help-mobile = O ffôn symudol: ffoniwch 999, gwrandewch, yna pwyswch 55 pan fydd rhywun yn gofyn i chi.
danger-help-landline = Mae 55 yn gweithio o ffonau symudol yn unig. Dydy e ddim yn dweud wrth yr heddlu ble rydych chi.
danger-help-wait = Dydy adroddiad yma ddim yn cael ei ddarllen ar unwaith. Dydy e ddim yn dod â’r heddlu.
danger-help-go-on = Mynd ymlaen â’r adroddiad
under-18-title = Pan fydd rhywun dan 18 oed
under-18-rule = Mae polisi’r cyngor yn dweud bod rhiant neu ofalwr yn cael gwybod am gŵyn.
under-18-unsafe = Os nad yw’n ddiogel gartref, dywedwch hynny yma. Mae angen i’r tîm wybod hynny yn gyntaf.
under-18-choice = Chi sy’n dal i ddewis beth i’w ysgrifennu ac a ydych am ei anfon.
under-18-ask = Gallwch ofyn yn gyntaf. Ffoniwch y tîm. Does dim rhaid i chi ddweud eich enw.
kinds-help-title = Eraill sy’n gallu helpu hefyd
kinds-help-intro = Gallwch fynd ymlaen â’ch adroddiad. Gallwch ddefnyddio’r rhain heddiw hefyd.
about-staff-title = Pwy fydd yn gweld yr adroddiad hwn
about-staff-not = Dim ond y bobl yn y rhestr hon sy’n gallu ei agor. Does neb arall sy’n gweithio yno yn gallu.
about-staff-one-of-them = Ydy e’n ymwneud ag un ohonyn nhw? Ewch yn ôl a dewiswch “Yr arweinydd diogelu neu’r dirprwy”.
about-lead-not = Dydy e ddim yn mynd at yr arweinydd diogelu na’r dirprwy. Dydyn nhw ddim yn gallu ei agor.
about-lead-phone = Mae’n bwysig gwybod: gall yr arweinydd ateb y rhif ffôn ar ddiwedd y dudalen hon.
about-staff-cannot-send = Dydy’r copi hwn ddim yn gallu anfon adroddiad fel hwn eto.
about-staff-other-way = Gallwch ei ysgrifennu a’i gadw. I ddweud wrth rywun heddiw, gofynnwch i reolwr rydych chi’n ymddiried ynddo.
about-staff-phone = Neu ffoniwch:
images-title = Cyn i chi ychwanegu ffeil
images-why = Rydyn ni’n gofyn hyn cyn i’r rhaglen edrych ar unrhyw ffeil.
images-none = Dim ffeiliau i’w hychwanegu? Dewiswch “Parhau”.
images-help-title = Peidiwch ag ychwanegu’r ffeil hon
images-help-not-here = Gallwch fynd ymlaen â’ch adroddiad mewn geiriau. Does dim ffeil yn mynd gydag ef.
images-help-leave = Peidiwch â chopïo’r llun, ei anfon ymlaen na’i ddileu. Peidiwch â thynnu llun o’r sgrin.
images-help-fault = Dydych chi ddim mewn trwbl am ofyn. Gadewch y ddyfais fel y mae a dywedwch wrth rywun.
images-help-who = Mae’r bobl hyn yn gwybod beth i’w wneud. Mewn perygl nawr? Ffoniwch 999.
images-help-go-on = Mynd ymlaen heb ffeiliau
tell-send-now = Gallwch ei anfon nawr: gwirio eich atebion

## Tell the council: the questions

question-danger = Ydych chi mewn perygl nawr?
question-danger-hint = Neu a oes rhywun arall mewn perygl nawr?
question-about = Am bwy rydych chi’n dweud wrthon ni?
question-at-risk = Pwy all gael niwed?
question-at-risk-hint = Dewiswch bob un sy’n ffitio.
question-age = Faint oed yw’r person hwn?
question-age-hint = Mae hyn yn golygu’r person y digwyddodd hyn iddo.
question-carer-contact = Ydy hi’n ddiogel i ni gysylltu â rhiant neu ofalwr?
question-carer-detail = Rhiant neu ofalwr: pwy, a sut i gysylltu
question-carer-detail-hint = Neu dywedwch pam nad yw’n ddiogel. Gallwch adael hwn yn wag.
question-kinds = Beth ddigwyddodd?
question-kinds-hint = Dewiswch y rhai agosaf. Does dim angen i chi fod yn siŵr.
question-place = Ble digwyddodd e?
question-place-detail = Pa gyfrif, dolen, rhif neu grŵp?
question-place-detail-hint = Er enghraifft: yr enw roedd y person yn ei ddefnyddio. Gallwch adael hwn yn wag.
question-in-class = A ddigwyddodd e mewn dosbarth?
question-course = Pa gwrs, tiwtor neu ganolfan?
question-course-hint = Gallwch adael hwn yn wag.
question-when = Pryd digwyddodd e?
question-when-hint = Os digwyddodd fwy nag unwaith, dewiswch y tro olaf.
question-still-going = Ydy e’n dal i ddigwydd?
question-when-detail = Pryd dechreuodd e, a pha mor aml?
question-when-detail-hint = Mae syniad bras yn iawn. Gallwch adael hwn yn wag.
question-who = Pwy wnaeth e?
question-who-hint = Mae adroddiad am staff yn mynd at bobl eraill. Byddwch yn gweld pwy ydyn nhw cyn i chi anfon.
question-who-detail = Beth rydych chi’n ei wybod amdanyn nhw?
question-who-detail-hint = Er enghraifft: enw, neu sut rydych chi’n eu hadnabod. Gallwch adael hwn yn wag.
question-words = Beth hoffech chi ei ddweud?
question-words-hint = Mae eich geiriau eich hun yn iawn. Mae un frawddeg yn ddigon. Gallwch adael hwn yn wag hefyd.
question-effect = Sut mae’n effeithio arnoch chi?
question-effect-hint = Er enghraifft: sut rydych chi’n teimlo, neu os cawsoch niwed, neu golli arian. Gallwch adael hwn yn wag.
question-under18-images = A oes llun neu fideo yn dangos rhywun dan 18 oed yn noeth neu mewn ffordd rywiol?
question-under18-images-hint = Gall fod yn chi neu’n rhywun arall. Gall fod yn llun ffug hefyd.
question-done = Beth rydych chi wedi’i wneud hyd yma?
question-done-hint = Dewiswch bob un sy’n ffitio. Mae’n iawn os na wnaethoch chi ddim.
question-done-detail = Gawsoch chi rif neu enw?
question-done-detail-hint = Er enghraifft: rhif gan yr heddlu. Gallwch adael hwn yn wag.
question-wants = Beth hoffech chi i ddigwydd?
question-wants-hint = Dewiswch bob un sy’n ffitio.
question-sharing = Gaiff y tîm ddweud wrth eraill?
question-sharing-hint = Allwn ni ddim addo ei gadw’n gyfrinach. I gadw rhywun yn ddiogel, efallai bydd rhaid i’r tîm ddweud wrth eraill.
question-needs = Beth fyddai’n eich helpu i siarad â ni?
question-needs-hint = Er enghraifft: cyfieithydd neu weithiwr cymorth. Gallwch adael hwn yn wag.
question-contact-way = Sut gall y cyngor gysylltu â chi’n ddiogel?
question-contact-way-hint = Dewiswch ffordd na fydd pobl eraill yn ei gweld.
question-contact-detail = Sut i gysylltu â chi
question-contact-detail-hint = Gallwch adael hwn yn wag.
question-contact-detail-phone = Eich rhif ffôn
question-contact-detail-email = Eich cyfeiriad e-bost
question-contact-detail-tutor = Enw eich tiwtor
question-contact-times = Pryd mae’n ddiogel cysylltu?
question-contact-times-hint = Er enghraifft: dyddiau’r wythnos ar ôl 4
question-leave-message = Ydy hi’n ddiogel gadael neges?
question-name = Beth yw eich enw?
question-name-hint = Does dim rhaid i chi ddweud. Hebddo, efallai na all y tîm helpu cymaint.
question-true-as-known = Ydy hyn yn wir, hyd y gwyddoch chi?
question-true-as-known-hint = Does dim angen i chi fod yn siŵr o bopeth. Gallwch adael hwn yn wag.
question-optional = Gallwch adael hwn yn wag.
words-left = { $count ->
    [zero] Allwch chi ddim ysgrifennu mwy o nodau.
    [one] Gallwch ysgrifennu un nod arall.
    [two] Gallwch ysgrifennu { $count } nod arall.
    [few] Gallwch ysgrifennu { $count } nod arall.
    [many] Gallwch ysgrifennu { $count } nod arall.
   *[other] Gallwch ysgrifennu { $count } nod arall.
  }
words-over = { $count ->
    [zero] Does gennych chi ddim gormod o nodau.
    [one] Mae gennych un nod yn ormod.
    [two] Mae gennych { $count } nod yn ormod.
    [few] Mae gennych { $count } nod yn ormod.
    [many] Mae gennych { $count } nod yn ormod.
   *[other] Mae gennych { $count } nod yn ormod.
  }
text-too-long = Mae hwn yn rhy hir. Y nifer mwyaf o nodau yw { $count }.

answer-yes = Ie
answer-no = Na
answer-not-sure = Dydw i ddim yn siŵr
answer-rather-not-say = Mae’n well gen i beidio â dweud
answer-or = neu
answer-about-me = Fi
answer-about-someone-else = Rhywun arall
answer-about-i-saw-it = Rhywbeth a welais yn digwydd
answer-at-risk-me = Fi
answer-at-risk-another-learner = Dysgwr arall
answer-at-risk-child-at-home = Plentyn gartref
answer-at-risk-staff = Rhywun sy’n gweithio yno
answer-at-risk-someone-else = Rhywun arall
answer-age-under-18 = Dan 18 oed
answer-age-adult = 18 oed neu’n hŷn
answer-kinds-unwanted-contact = Cyswllt nad oeddwn i ei eisiau
answer-kinds-bullying = Bwlio
answer-kinds-hate = Casineb oherwydd pwy yw rhywun
answer-kinds-sexual = Rhywbeth rhywiol
answer-kinds-grooming = Rhywun hŷn sy’n ennill ffydd er mwyn gwneud niwed
answer-kinds-threats = Bygythiadau
answer-kinds-extremism = Rhywun yn gwthio syniadau eithafol, neu gasineb at grŵp
answer-kinds-scam = Sgam neu dric
answer-kinds-account = Aeth rhywun i mewn i gyfrif
answer-kinds-self-harm = Niweidio eich hun, neu gael eich gwthio i wneud hynny
answer-kinds-upsetting-content = Rhywbeth a welais ac a wnaeth fy ypsetio
answer-kinds-rule-broken = Torrodd rhywun reol
answer-kinds-something-else = Rhywbeth arall
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = E-bost
answer-place-phone-or-text = Ffôn neu neges destun
answer-place-social-media = Cyfryngau cymdeithasol
answer-place-in-person = Wyneb yn wyneb
answer-place-somewhere-else = Rhywle arall
answer-when-today = Heddiw
answer-when-yesterday = Ddoe
answer-when-this-week = Yr wythnos hon
answer-when-earlier = Yn gynharach
answer-who-learner = Dysgwr arall
answer-who-staff = Tiwtor neu staff eraill
answer-who-safeguarding-lead = Yr arweinydd diogelu neu’r dirprwy
answer-who-someone-i-know = Rhywun rwy’n ei adnabod
answer-who-stranger = Rhywun nad wyf yn ei adnabod
answer-done-blocked = Rydw i wedi eu blocio
answer-done-reported = Dywedais wrth yr ap neu’r wefan
answer-done-police = Dywedais wrth yr heddlu
answer-done-report-fraud = Dywedais wrth Report Fraud
answer-done-told-tutor = Dywedais wrth fy nhiwtor
answer-done-nothing-yet = Dim byd eto
answer-wants-help = Help i mi
answer-wants-stop = Rydw i am i hyn stopio
answer-wants-just-tell = Dim ond dweud wrthoch chi
answer-sharing-share = Ie, os yw’n helpu
answer-sharing-ask-first = Gofynnwch i mi yn gyntaf
answer-sharing-do-not-share = Peidiwch â dweud wrth eraill, os gwelwch yn dda
answer-contact-way-phone = Dros y ffôn
answer-contact-way-email = Drwy e-bost
answer-contact-way-tutor = Drwy fy nhiwtor
answer-contact-way-in-app = Dim ond yn y rhaglen hon
answer-contact-way-no-contact = Peidiwch â chysylltu â mi, os gwelwch yn dda
answer-true-as-known-no = Wnaethoch chi ddim dweud
answer-true-as-known-yes = Ie, mae’n wir hyd y gwn i

## Who else can help

help-999 = Mewn perygl nawr: ffoniwch 999.
help-police = Yr heddlu, pan nad oes neb mewn perygl nawr: ffoniwch 101.
help-ceop = Dan 18 oed: CEOP, yr heddlu sy’n ymchwilio i niwed ar-lein. ceop.police.uk
help-report-remove = Dan 18 oed: gall Report Remove dynnu llun ohonoch oddi ar y rhyngrwyd. childline.org.uk
help-iwf = Dywedwch wrth yr Internet Watch Foundation am luniau rhywiol o blant. Does dim angen enw. iwf.org.uk
help-childline = Dan 19 oed: siaradwch â Childline unrhyw bryd. Ffoniwch 0800 1111.
help-revenge-porn = 18 oed neu’n hŷn: Revenge Porn Helpline, 0345 6000 459.
help-stopncii = 18 oed neu’n hŷn: mae StopNCII yn helpu i atal llun rhag lledaenu. Mae’r llun yn aros gyda chi. stopncii.org
help-bullying = National Bullying Helpline: 0300 323 0169.
help-platform = Dywedwch wrth yr ap neu’r wefan hefyd. Chwiliwch am Report (rhoi gwybod).
help-hate = Mae True Vision yn derbyn adroddiadau am gasineb: report-it.org.uk
help-do-not-pay = Peidiwch â thalu neb sy’n eich bygwth. Dydy talu ddim yn ei stopio.
help-act-early = ACT Early, os ydych chi’n poeni am rywun: 0800 011 3764.
help-bank = Wedi colli arian? Ffoniwch 159 i gyrraedd eich banc.
help-fraud = Report Fraud: 0300 123 2040, neu reportfraud.police.uk
help-scam-text = Neges destun amheus? Anfonwch hi ymlaen i 7726. Mae am ddim.
help-scam-mail = E-bost amheus? Anfonwch ef ymlaen i report@phishing.gov.uk
help-account = Defnyddiwch help y wefan ei hun i gael y cyfrif yn ôl. Newidiwch y cyfrinair.
help-samaritans = Samaritans, am ddim unrhyw bryd: 116 123
help-shout = Shout, drwy neges destun, unrhyw bryd: 85258.

## Files that go with a report

evidence-title = Ychwanegu ffeiliau
evidence-intro = Does dim rhaid i chi ychwanegu dim. Mae eich geiriau’n ddigon.
evidence-only-yours = Dangoswch negeseuon a anfonwyd atoch chi yn unig. Peidiwch ag ychwanegu lluniau o ddosbarth neu o ddysgwyr eraill.
evidence-limits = Gallwch ychwanegu hyd at 10 ffeil. Gall pob un fod yn 25 MB, a 100 MB i gyd.
evidence-stays = Mae pob ffeil yn cael ei chopïo a’i chloi ar unwaith. Mae eich ffeil eich hun yn aros fel y mae.
evidence-drop = Gallwch ollwng ffeil ar y ffenestr hon hefyd.
evidence-add = Dewis ffeil
evidence-add-more = Dewis ffeil arall
evidence-busy = Rydyn ni’n copïo ac yn edrych.
evidence-count = { $count ->
    [0] Does dim ffeil wedi’i hychwanegu nawr.
    [zero] Does dim ffeil wedi’i hychwanegu nawr.
    [one] Mae un ffeil wedi’i hychwanegu nawr.
    [two] Mae { $count } ffeil wedi’u hychwanegu nawr.
    [few] Mae { $count } ffeil wedi’u hychwanegu nawr.
    [many] Mae { $count } ffeil wedi’u hychwanegu nawr.
   *[other] Mae { $count } ffeil wedi’u hychwanegu nawr.
  }
evidence-original = Mae’r ffeil heb ei newid o’ch adroddiad cyntaf yma o hyd.
evidence-original-add = Ychwanegu’r ffeil heb ei newid
evidence-row-shows = yn dangos
evidence-row-removed = wedi’u tynnu allan
size-kb = { $size } KB
size-mb = { $size } MB
file-hidden = Mae’r ffeil hon hefyd yn cynnwys pethau nad ydych yn eu gweld:
file-hidden-choice = Does dim angen y rhain ar y tîm. Gallwch eu tynnu allan o’r hyn rydych chi’n ei anfon.
file-remove-hidden = Eu tynnu allan
file-removed = Mae’r pethau cudd wedi’u tynnu allan o’r hyn rydych chi’n ei anfon. Mae’r ffeil heb ei newid yn aros dan glo yma.
file-put-back = Anfon y ffeil fel yr oedd
file-cannot-remove = Allwn ni ddim eu tynnu allan o’r math hwn o ffeil.
file-nothing-hidden = Chawson ni ddim byd cudd ynddi.
file-not-looked = Allwn ni ddim edrych y tu mewn i’r math hwn o ffeil. Gall gynnwys pethau nad ydych yn eu gweld.
file-unusual = Dydy hwn ddim yn fath arferol o ffeil. Efallai na fydd y tîm yn gallu ei hagor.
file-locked = Mae angen cyfrinair ar y ffeil hon. Ysgrifennwch y cyfrinair yn eich adroddiad, neu fydd y tîm ddim yn gallu ei hagor.
file-shows = Beth mae { $name } yn ei ddangos
file-take-out = Tynnu’r ffeil hon allan
hidden-place = Ble cafodd ei gwneud
hidden-device = Y ffôn neu’r camera
hidden-author = Enw
hidden-time = Pryd cafodd ei gwneud
hidden-software = Y rhaglen a’i gwnaeth
hidden-preview = Llun bach y tu mewn, efallai o’r adeg cyn newid
hidden-other = Nodiadau eraill
file-too-big = Mae { $name } yn rhy fawr. Gall ffeil fod hyd at 25 MB.
file-empty = Mae { $name } yn wag.
file-too-many = Dydy { $name } ddim wedi’i hychwanegu. Gallwch ychwanegu hyd at 10 ffeil.
file-too-much = Dydy { $name } ddim wedi’i hychwanegu. Gall yr holl ffeiliau gyda’i gilydd fod hyd at 100 MB.
file-unreadable = Doedden ni ddim yn gallu darllen { $name }. Caewch hi mewn rhaglenni eraill a rhowch gynnig arall arni.
file-not-a-file = Dydy { $name } ddim yn ffeil y gellir ei hychwanegu. Dewiswch un ffeil, nid ffolder.
file-changed = Newidiodd { $name } wrth i ni ei chopïo. Rhowch gynnig arall arni.
file-disk-full = Dydy { $name } ddim wedi’i hychwanegu. Does dim lle ar ôl ar y cyfrifiadur hwn.

## Check your answers, and the short page

review-title = Gwirio eich atebion
review-intro = Does dim wedi’i anfon eto. Dyma bopeth a fydd yn gadael y cyfrifiadur hwn.
review-answers = Eich atebion
review-left-out = Cwestiynau a adawsoch allan
review-adding = Mae hwn yn ychwanegu at adroddiad a wnaethoch o’r blaen. Mae’n mynd i’r un cyngor.
review-technical = Wedi’i ychwanegu gan y rhaglen
review-technical-intro = Mae’r rhaglen yn ychwanegu’r rhain fel bod yr adroddiad yn cyrraedd yn ddiogel, ac unwaith yn unig.
review-when = Pryd bydd rhywun yn edrych
review-secret = Allwn ni ddim addo ei gadw’n gyfrinach. Mae’r tîm yn dweud wrth bobl sydd angen gwybod yn unig.
hours-open = Mae rhywun yn gweithio nawr.
hours-closed = Mae’r swyddfa ar gau nawr. Fydd neb yn darllen hwn nes iddi agor.
hours-by = Bydd rhywun wedi edrych erbyn { $when }.
hours-unknown = Wyddon ni ddim pryd bydd rhywun yn edrych. Gall fod rhai dyddiau. Mewn perygl, ffoniwch 999.
review-readers = Pwy all ei ddarllen
review-readers-intro = Mae wedi’i gloi ar y cyfrifiadur hwn. Dim ond y bobl hyn sy’n gallu ei agor:
review-readers-none = Dydy’r copi hwn ddim yn gwybod am neb sy’n gallu ei agor.
review-change = Newid
review-change-hidden = : { $question }
review-send = Anfon at y cyngor
review-sending = Wrthi’n cloi a chadw eich adroddiad
review-later = Cadw a phenderfynu wedyn
review-words-too-long = Mae un o’ch atebion yn rhy hir i’w anfon. Gwnewch ef yn fyrrach, os gwelwch yn dda.
review-change-field = Newid: { $question }
review-unavailable = Doedden ni ddim yn gallu dangos beth fydd yn cael ei anfon. Felly does dim modd anfon dim oddi yma nawr.
quick-title = Dweud wrth y cyngor nawr
quick-intro = Gallwch adael popeth yma yn wag. Does dim yn cael ei anfon nes i chi bwyso’r botwm.
quick-words = Beth ddigwyddodd?
quick-what-heading = Beth fydd yn cael ei anfon
quick-answers-heading = O’r dudalen hon
quick-longer = Ateb cwestiynau bach yn lle hynny

field-danger = Mewn perygl nawr
field-about = Am bwy mae hyn
field-at-risk = Pwy all gael niwed
field-age = Oed
field-carer-contact = Diogel cysylltu â rhiant neu ofalwr
field-carer-detail = Rhiant neu ofalwr
field-kinds = Beth ddigwyddodd
field-place = Ble digwyddodd e
field-place-detail = Cyfrifon, dolenni a rhifau
field-in-class = Mewn dosbarth
field-course = Cwrs, tiwtor neu ganolfan
field-when = Pryd digwyddodd e
field-still-going = Yn dal i ddigwydd
field-when-detail = Dechrau, a pha mor aml
field-who = Pwy wnaeth e
field-who-detail = Beth rydych chi’n ei wybod amdanyn nhw
field-words = Yn eich geiriau chi
field-effect = Sut mae’n effeithio arnoch chi
field-under18-images = Llun rhywiol o rywun dan 18 oed
field-evidence = Ffeiliau
field-done = Beth rydych chi wedi’i wneud
field-done-detail = Rhifau ac enwau a gawsoch
field-wants = Beth hoffech chi
field-sharing = A gaiff y tîm ddweud wrth eraill
field-needs = Beth sy’n eich helpu i siarad
field-contact-way = Sut i gysylltu â chi
field-contact-detail = Eich manylion cysylltu
field-contact-times = Pryd mae’n ddiogel
field-leave-message = Diogel gadael neges
field-name = Enw
field-true-as-known = Gwir hyd y gwyddoch chi
field-opened-at = Pryd dechreuoch chi
field-made-at = Diwrnod ac amser yr adroddiad hwn
field-program = Rhaglen a fersiwn
field-org = Cyngor
field-pack-version = Fersiwn gwybodaeth y cyngor
field-report-number = Rhif yr adroddiad hwn (wedi’i wneud ar hap)
field-file-numbers = Rhif ar gyfer pob ffeil, fel bod newid yn dangos
field-parent = Yr adroddiad y mae hwn yn ychwanegu ato
field-reply-key = Clo ar gyfer atebion i chi (wedi’i wneud ar hap)
field-report-key = Clo ar gyfer yr un adroddiad hwn (wedi’i wneud ar hap)
field-reply-secret = Cyfrinach sy’n gadael i’r cyfrifiadur hwn gael ateb
field-format = Math o ffurflen adroddiad
field-other = Arall: { $field }

## A report on this computer

report-state-saved = Wedi’i gadw ar y cyfrifiadur hwn, heb ei anfon eto
report-state-waiting = Wedi’i gadw ar y cyfrifiadur hwn, heb ei anfon eto
report-state-needs-help = Wedi’i gadw ar y cyfrifiadur hwn, heb ei anfon eto
report-state-sending = Wrthi’n anfon
report-state-received = Wedi’i dderbyn gan y cyngor, { $at }, cyfeirnod { $reference }
report-state-opened = Wedi’i agor gan y tîm diogelu
report-state-closed = Wedi’i gau gan y tîm diogelu
report-state-handed-over = Wedi’i roi mewn ffordd arall, heb ei gadarnhau eto
report-state-confirmed-by-code = Wedi’i dderbyn: wedi’i gadarnhau gan y cod
report-state-withdrawn = Wedi’i dynnu’n ôl
report-text-saved = Mae eich adroddiad yn ddiogel yma. Mae’n mynd ar ei ben ei hun tra bydd y rhaglen hon ar agor.
report-text-sending = Rydyn ni’n siarad â chyfrifiadur y cyngor. Mae eich adroddiad yn aros yn ddiogel yma nes iddo gyrraedd.
report-text-waiting = Mae eich adroddiad yn ddiogel yma. Rydyn ni’n rhoi cynnig arall arni ein hunain tra bydd y rhaglen ar agor.
report-text-needs-help = Mae eich adroddiad yn ddiogel yma, ond all e ddim mynd ar ei ben ei hun. Ffoniwch y cyngor.
report-text-handed-over = Rydych chi wedi ei baratoi i’w roi mewn ffordd arall. Wyddon ni ddim eto a gyrhaeddodd.
report-text-received = Mae cyfrifiadur y cyngor wedi llofnodi amdano. Bydd person yn y tîm diogelu yn ei ddarllen.
report-text-opened = Mae person yn y tîm diogelu wedi ei agor.
report-text-closed = Mae’r tîm wedi gorffen gydag ef. Gallwch ychwanegu rhywbeth o hyd.
report-text-confirmed-by-code = Mae’r cod yn gywir. Mae’r tîm wedi agor eich adroddiad.
report-text-withdrawn = Rydych chi wedi ei dynnu’n ôl. Dydy’r cyfrifiadur hwn ddim yn ei anfon.

report-why-heading = Pam nad yw wedi mynd eto
reason-offline = Doedden ni ddim yn gallu cyrraedd cyfrifiadur y cyngor. Efallai nad ydych ar-lein.
reason-not-the-council = Atebodd rhywbeth arall, fel tudalen fewngofnodi Wi-Fi. Wnaethon ni ddim rhoi eich adroddiad iddo.
reason-busy = Mae cyfrifiadur y cyngor yn brysur neu’n cael ei drwsio.
reason-refused = Wnaeth cyfrifiadur y cyngor ddim cymryd yr adroddiad hwn.
reason-damaged = Mae ffeil o’r adroddiad hwn ar y cyfrifiadur hwn wedi’i difrodi.
reason-disk = Does dim lle ar ôl ar y cyfrifiadur hwn, neu does dim modd defnyddio ei ddisg.
reason-council-changed = Mae’r cyngor wedi newid ei gloeon. Mae angen gwneud yr adroddiad hwn eto, neu ei roi dros y ffôn.
report-phone-heading = Os na all aros
report-thanks = Fe wnaethoch chi’r peth iawn. Nid eich bai chi yw hyn.
report-next-heading = Beth sy’n digwydd nesaf
report-next = Mae’r tîm yn penderfynu sut i helpu. Gallan nhw weld sut rydych chi am iddyn nhw gysylltu.
report-reference = Eich cyfeirnod
report-reference-keep = Efallai yr hoffech chi nodi eich cyfeirnod ar bapur.
report-saved-at = Wedi’i gadw ar y cyfrifiadur hwn
report-received-at = Wedi’i dderbyn
report-opened-at = Wedi’i agor
report-closed-at = Wedi’i gau
report-files = Ffeiliau
report-adds-to = Mae hwn yn ychwanegu at adroddiad cynharach
report-add-text = A ddigwyddodd rhywbeth arall, neu a adawsoch chi rywbeth allan?
report-add = Ychwanegu rhywbeth
report-add-first = Mae gennych atebion eraill heb eu gorffen. Gorffennwch nhw neu eu dileu yn gyntaf. Maen nhw ar yr Hafan.
report-withdraw = Tynnu’r adroddiad hwn yn ôl
report-delete = Dileu’r adroddiad hwn o’r cyfrifiadur hwn
report-back = Mynd yn ôl i’r adroddiad
report-council = Cyngor
report-technical-id = Rhif yr adroddiad
report-time-unknown = Amser ddim yn hysbys
report-try-now = Rhoi cynnig arni nawr
report-all = Gweld fy holl adroddiadau
report-home = Mynd i’r Hafan
report-said-trying = Rydyn ni’n rhoi cynnig arni nawr.

reports-title = Fy adroddiadau
reports-intro = Dyma’r adroddiadau a wnaed ar y cyfrifiadur hwn. Dydy’r geiriau a ysgrifennoch ddim yn cael eu dangos yma.
reports-none = Does dim adroddiadau ar y cyfrifiadur hwn.
reports-none-tell = Dweud wrth y cyngor beth ddigwyddodd
reports-item = Adroddiad: { $when }
reports-reference = Cyfeirnod { $reference }
reports-none-reference = Dim cyfeirnod eto
reports-adds = Mae’n ychwanegu at adroddiad cynharach.
reports-new-replies = { $count ->
    [zero] Dim ateb newydd gan y tîm
    [one] Un ateb newydd gan y tîm
    [two] { $count } ateb newydd gan y tîm
    [few] { $count } ateb newydd gan y tîm
    [many] { $count } ateb newydd gan y tîm
   *[other] { $count } ateb newydd gan y tîm
  }

## What the safeguarding team wrote

replies-heading = Gan y tîm diogelu
replies-at = Ysgrifennwyd: { $when }
replies-until-closed = Does gan y cyfrifiadur hwn ddim lle diogel i allwedd. Gallwch ddarllen atebion nes i chi gau’r rhaglen yn unig.
replies-lost = Does dim modd darllen atebion i’r adroddiad hwn ar y cyfrifiadur hwn. Ffoniwch y tîm i’w clywed.

## Other ways to bring a report to the council

ways-heading = Ffyrdd eraill o ddweud wrth y cyngor
ways-intro = Gallwch ddefnyddio un o’r rhain hefyd. Does dim drwg os yw’r adroddiad yn cyrraedd ddwywaith.
ways-email-name = drwy e-bost
ways-email-link = Ei roi drwy e-bost
ways-email-hint = Ffeil dan glo rydych chi’n ei hychwanegu at e-bost.
ways-email-title = Rhoi’r adroddiad drwy e-bost
ways-file-safe = Rydyn ni’n gwneud un ffeil dan glo. Dim ond y tîm diogelu sy’n gallu ei hagor.
ways-email-not-safe = Bydd pobl sy’n gweld eich e-bost yn gweld eich bod wedi ysgrifennu at y tîm.
ways-email-words = Peidiwch ag ysgrifennu yn yr e-bost beth ddigwyddodd. Dydy e-bost ddim wedi’i gloi.
ways-email-step-file = Dewiswch ffolder. Rydyn ni’n rhoi’r ffeil yno ac yn ei dangos i chi.
ways-email-step-attach = Mae e-bost newydd yn agor. Ychwanegwch y ffeil ato a’i anfon.
ways-step-code = Ffoniwch y tîm a gofynnwch am y cod. Byddan nhw’n ei weld pan fyddan nhw’n agor y ffeil.
ways-email-go = Gwneud y ffeil ac agor e-bost
ways-email-done = Mae’r ffeil yn barod
ways-usb-name = ar gof bach USB
ways-usb-link = Ei roi ar gof bach USB
ways-usb-hint = Ffeil dan glo rydych chi’n dod â hi at y tîm.
ways-usb-title = Rhoi’r adroddiad ar gof bach USB
ways-usb-not-safe = Bydd pobl sy’n gweld y cof bach yn gweld bod ffeil dan glo arno.
ways-usb-step-choose = Rhowch gof bach USB i mewn a’i ddewis. Rydyn ni’n gwirio’r copi.
ways-usb-step-bring = Rhowch y cof bach eich hun i rywun yn y tîm diogelu.
ways-usb-go = Dewis y cof bach USB
ways-usb-done = Mae’r ffeil ar y cof bach
ways-print-name = ar bapur
ways-print-link = Ei roi ar bapur
ways-print-hint = Gall pawb sy’n gweld y papur ei ddarllen.
ways-print-title = Rhoi’r adroddiad ar bapur
ways-print-safe = Dydy papur ddim wedi’i gloi. Gall pawb sy’n ei weld ei ddarllen.
ways-print-not-safe = Peidiwch â’i adael mewn argraffydd nac mewn ystafell y mae eraill yn ei defnyddio.
ways-print-under-18 = Ydy e’n ymwneud â rhywun dan 18 oed? Ffoniwch yn gyntaf. Defnyddiwch bapur dim ond os byddan nhw’n gofyn.
ways-print-printer = Gall argraffydd y mae eraill yn ei ddefnyddio gadw’r hyn a argraffodd.
ways-print-step-show = Rydyn ni’n dangos beth mae’r adroddiad yn ei ddweud. Yna gallwch ei argraffu.
ways-print-step-bring = Rhowch y papur eich hun i rywun yn y tîm diogelu.
ways-print-go = Dangos yr adroddiad yma
ways-print-done = Eich adroddiad
ways-print-now = Argraffu
handover-mail-subject = Ffeil dan glo i’r tîm diogelu
handover-mail-text = Mae’r ffeil gyda’r e-bost hwn dan glo. Agorwch hi ar dudalen y tîm diogelu ei hun, os gwelwch yn dda.
ways-steps-heading = Sut mae’n gweithio
ways-file-name = Enw’r ffeil yw { $name }.
ways-not-shown = Doedden ni ddim yn gallu dangos y ffolder. Edrychwch yn y ffolder a ddewisoch.
ways-mail-not-opened = Doedden ni ddim yn gallu agor e-bost. Agorwch eich e-bost eich hun ac ychwanegwch y ffeil.
ways-too-big = Mae’r ffeil hon yn rhy fawr i’r rhan fwyaf o e-byst. Defnyddiwch gof bach USB, neu ffoniwch.
ways-not-yet = Wyddon ni ddim eto a gyrhaeddodd. Dim ond y cod all ddweud wrthon ni.
ways-done = Rydych chi wedi ei baratoi i’w roi { $way }: { $when }.
ways-code = Pan fydd y tîm yn ei agor, byddan nhw’n gweld cod. Gofynnwch amdano, dros y ffôn er enghraifft.
ways-code-link = Mae’r cod gen i
code-title = Teipiwch y cod gan y tîm
code-intro = Mae’r tîm yn gweld cod pan fyddan nhw’n agor eich adroddiad. Mae’n dangos ei fod ganddyn nhw.
code-label = Y cod
code-hint = Mae 10 o lythrennau a rhifau ynddo, fel 7K3M9-QXPAB
code-check = Gwirio’r cod
code-missing = Teipiwch y cod a ddywedodd y tîm wrthoch chi.

## A copy to keep, and things that cannot be undone

copy-heading = Eich copi eich hun
copy-offer = Gallwch gadw copi i’w ddarllen eto. Mae wedi’i gloi ac yn aros ar y cyfrifiadur hwn.
copy-keep = Cadw copi
copy-read = Darllen fy nghopi
copy-delete = Dileu fy nghopi
copy-title = Eich copi
copy-text = Dyma beth ddywedoch chi wrth y cyngor. Gall pobl eraill sy’n edrych ar y sgrin ei ddarllen.
copy-secret-why = Does gan y cyfrifiadur hwn ddim lle diogel i allwedd. Gall gair cyfrinachol gloi eich copi.
copy-secret-open = Mae eich copi wedi’i gloi â gair cyfrinachol.
copy-open = Agor fy nghopi
act-no = Na, mynd yn ôl
act-withdraw-title = Tynnu’r adroddiad hwn yn ôl?
act-withdraw-text = Fydd y cyfrifiadur hwn ddim yn ei anfon. Dydy’r hyn a roesoch mewn ffordd arall ddim yn cael ei dynnu’n ôl.
act-withdraw-late = Os yw gan y cyngor erbyn hyn, byddwn ni’n dweud wrthoch chi. Wedyn does dim modd ei dynnu’n ôl.
act-withdraw-yes = Ie, ei dynnu’n ôl
act-withdraw-done = Mae’r adroddiad wedi’i dynnu’n ôl.
act-delete-report-title = Dileu’r adroddiad hwn o’r cyfrifiadur hwn?
act-delete-report-text = Mae’r adroddiad, ei gyfeirnod a’i ffeiliau yn cael eu dileu yma.
act-delete-report-council = Mae’r cyngor yn cadw’r hyn sydd ganddo. Ffoniwch y tîm i ofyn am hynny.
act-delete-report-replies = Fyddwch chi ddim yn gallu darllen atebion newydd iddo ar ôl hyn.
act-delete-report-yes = Ie, ei ddileu yma
act-delete-report-done = Mae’r adroddiad wedi’i ddileu o’r cyfrifiadur hwn.
act-delete-copy-title = Dileu eich copi?
act-delete-copy-text = Fyddwch chi ddim yn gallu ei ddarllen eto ar ôl hyn. Dydy’r adroddiad ei hun ddim yn newid.
act-delete-copy-yes = Ie, dileu fy nghopi
act-delete-copy-done = Mae eich copi wedi’i ddileu.
delete-all-title = Dileu popeth?
delete-all-unsent = { $count ->
    [zero] Does dim adroddiad yn aros i fynd at y cyngor.
    [one] Mae un adroddiad heb gyrraedd y cyngor eto. Byddai’n cael ei golli.
    [two] Mae { $count } adroddiad heb gyrraedd y cyngor eto. Bydden nhw’n cael eu colli.
    [few] Mae { $count } adroddiad heb gyrraedd y cyngor eto. Bydden nhw’n cael eu colli.
    [many] Mae { $count } adroddiad heb gyrraedd y cyngor eto. Bydden nhw’n cael eu colli.
   *[other] Mae { $count } adroddiad heb gyrraedd y cyngor eto. Bydden nhw’n cael eu colli.
  }
delete-all-unsent-phone = Gallwch ffonio’r tîm yn gyntaf.
delete-all-goes = Mae hyn yn dileu popeth y mae’r rhaglen hon yn ei gadw ar y cyfrifiadur hwn:
delete-all-reports = adroddiadau, cyfeirnodau ac atebion gan y tîm
delete-all-answers = atebion a gadwoch at eto
delete-all-files = ffeiliau a ychwanegoch, a’ch copïau
delete-all-keys = yr allweddi i’r rhain i gyd
delete-all-notes = nodiadau’r rhaglen ei hun am ei gwaith
delete-all-stays-heading = Beth sy’n aros
delete-all-stays-council = Mae adroddiadau sydd gan y cyngor yn aros yno.
delete-all-stays-files = Mae eich ffeiliau eich hun yn aros. Felly hefyd ffeiliau a roesoch mewn ffolder neu ar gof bach.
delete-all-stays-program = Mae’r rhaglen ei hun yn aros. Gallwch ei thynnu i ffwrdd fel rhaglenni eraill.
delete-all-yes = Ie, dileu popeth
deleted-title = Mae popeth wedi’i ddileu
deleted-text = Dydy’r rhaglen hon yn cadw dim o’ch pethau chi ar y cyfrifiadur hwn nawr.
deleted-council = Mae adroddiadau sydd gan y cyngor yno o hyd. Ffoniwch y tîm i ofyn amdanyn nhw.

## Saving answers for later

kept-saved-title = Mae eich atebion wedi’u cadw
kept-saved-text = Maen nhw wedi’u cloi ac yn aros ar y cyfrifiadur hwn. Does dim wedi’i anfon.
kept-saved-how = I fynd ymlaen, agorwch y rhaglen hon a dewiswch “{ home-kept-go-on }” ar yr Hafan.
keep-title = Dewiswch air cyfrinachol
keep-why = Does gan y cyfrifiadur hwn ddim lle diogel i allwedd. Gall gair cyfrinachol gloi eich atebion.
keep-label = Eich gair cyfrinachol
keep-hint = Mae tri gair ar hap yn dda. All neb helpu os byddwch yn eu hanghofio.
keep-save = Cloi a chadw
keep-not = Peidio â chadw
keep-not-text = Hebddo, mae eich atebion yn aros yn y ffenestr hon yn unig. Byddan nhw’n diflannu pan fydd y rhaglen yn cau.
keep-missing = Teipiwch air cyfrinachol, neu dewiswch “Peidio â chadw”.
keep-not-kept = Dydy eich atebion ddim wedi’u cadw. Maen nhw yn y ffenestr hon o hyd.
keep-replace-title = Rydych chi wedi cadw atebion eraill o’r blaen
keep-replace-text = Gall y cyfrifiadur hwn gadw un set o atebion. Bydd cadw nawr yn cymryd lle’r rhai hŷn.
keep-replace-yes = Cadw’r atebion hyn
keep-replace-no = Mynd yn ôl i’r atebion hyn
kept-title = Yr atebion a gadwoch
kept-text = Dim ond ar y cyfrifiadur hwn y maen nhw. Gallwch fynd ymlaen, neu eu dileu.
kept-label = Eich gair cyfrinachol
kept-hint = Yr un a ddewisoch pan gadwoch eich atebion.
kept-missing = Teipiwch eich gair cyfrinachol.
kept-replaces = Mae gennych atebion yn y ffenestr hon hefyd. Bydd mynd ymlaen yn rhoi’r rhai a gadwoch yn eu lle.
kept-open = Mynd ymlaen
kept-delete = Dileu’r atebion a gadwyd
kept-gone = Does dim atebion wedi’u cadw ar y cyfrifiadur hwn.
kept-delete-title = Dileu’r atebion a gadwoch?
kept-delete-text = Allwn ni ddim dod â nhw yn ôl. Dydy adroddiadau a wnaethoch ddim yn newid.
kept-delete-yes = Ie, eu dileu
kept-delete-no = Na, eu cadw
kept-deleted = Mae’r atebion a gadwyd wedi’u dileu.

## About and help

about-title = Gwybodaeth a help
about-what = Mae’r rhaglen hon yn helpu oedolion sy’n dysgu i gadw’n ddiogel ar-lein gartref. Mae’n gweithio heb gyfrif.
about-council-heading = Tîm diogelu’r cyngor
about-role = Pwy
about-name = Enw
about-phone = Ffôn
about-email = E-bost
about-source = O ble mae hyn yn dod
about-confirmed = Mae’r cyngor wedi cadarnhau’r manylion hyn.
about-not-confirmed = Dydy’r cyngor ddim wedi cadarnhau’r manylion hyn eto. Gallan nhw fod yn hen. Gall eich tiwtor eu gwirio.
about-unknown = Ddim yn hysbys
about-privacy-heading = Beth mae’r rhaglen hon yn ei gadw
about-privacy-kept = Mae adroddiadau’n aros dan glo ar y cyfrifiadur hwn. Gallwch ddarllen un yma dim ond os cadwch gopi.
about-privacy-leave = Dim ond adroddiadau rydych chi’n eu hanfon sy’n gadael y cyfrifiadur hwn. Does dim hysbysebion na chyfrif ymwelwyr.
about-delete-link = Dileu popeth sy’n cael ei gadw yma
about-access-heading = Defnyddio’r rhaglen hon yn eich ffordd chi
about-access-keyboard = Mae popeth yn gweithio gyda’r bysellfwrdd. Defnyddiwch Tab, Enter a’r bylchwr.
about-access-reader = Mae wedi’i gwneud i weithio gyda darllenwyr sgrin a thestun mawr.
about-access-problem = Os yw rhywbeth yn anodd ei ddefnyddio, dywedwch wrth eich tiwtor. Dywedwch pa sgrin oedd hi.
about-access-known = Dydy hi ddim wedi cael ei phrofi â llaw gyda phob darllenydd sgrin eto.
about-version = Fersiwn { $version }
about-brand = Mae’r sgriniau wedi’u hadeiladu gyda govuk-frontend, dan drwydded MIT. Nid gwasanaeth gan y llywodraeth yw hwn.

## New words from the council

pack-taken = Mae geiriau newydd gan eich cyngor yma.
pack-already-here = Mae’r geiriau hyn gennych yn barod.
pack-went-back = Rydych chi’n mynd yn ôl i’r geiriau o’r blaen.
pack-nothing-before = Does dim geiriau cyn y rhain.
pack-older = Mae’r geiriau hyn yn hŷn na’ch rhai chi.
pack-expired = Mae dyddiad y geiriau hyn wedi pasio.
pack-not-signed = Allwn ni ddim dweud pwy ysgrifennodd y geiriau hyn.
pack-not-whole = Mae rhan o’r ffeil ar goll.
pack-another-council = Geiriau i gyngor arall yw’r rhain.
pack-not-for-this-program = Dydy’r ffeil hon ddim yn ffitio eich rhaglen.
pack-too-large = Mae’r ffeil hon yn rhy fawr.
pack-not-found = Allwn ni ddim darllen y ffeil hon.
pack-address-not-allowed = Dydyn ni ddim yn defnyddio’r cyfeiriad gwe hwn.
pack-no-answer = Wnaeth tudalen we’r cyngor ddim ateb.
pack-not-kept = Efallai nad oes lle ar ôl ar y cyfrifiadur hwn.
pack-next-start = Caewch y rhaglen a’i hagor eto i’w gweld.
pack-nothing-to-do = Does dim rhaid i chi wneud dim.
pack-ask-for-newest = Gofynnwch i’ch tiwtor am y ffeil ddiweddaraf.
pack-do-not-use = Peidiwch â defnyddio’r ffeil hon. Mae eich hen eiriau’n aros. Dywedwch wrth eich tiwtor o ble daeth y ffeil.
pack-get-again = Ewch i nôl y ffeil eto. Mae eich hen eiriau’n aros.
pack-tell-council = Dywedwch wrth eich tiwtor. Mae eich hen eiriau’n aros.
pack-choose-again = Dewiswch y ffeil eto. Mae eich hen eiriau’n aros.
pack-try-later = Rhowch gynnig arall arni yn nes ymlaen. Mae eich hen eiriau’n aros.
pack-make-room = Dilëwch rai ffeiliau, yna rhowch gynnig arall arni. Mae eich hen eiriau’n aros.

## When something does not work

problem-title = Wnaeth rhywbeth ddim gweithio
problem-home = Mynd i’r Hafan
problem-again = Rhoi cynnig arall arni
problem-reference = Os byddwch yn gofyn am help, rhowch y cod hwn: { $reference }

failure-cannot-send-here = Dydy’r copi hwn ddim yn gallu anfon adroddiad
failure-cannot-send-here-do = Does dim wedi’i anfon. Ffoniwch y tîm diogelu neu gofynnwch i’ch tiwtor.
failure-draft-too-long = Mae ateb yn rhy hir
failure-draft-too-long-do = Does dim wedi’i anfon. Gwnewch eich geiriau’n fyrrach a rhowch gynnig arall arni.
failure-report-not-saved = Dydy eich adroddiad DDIM wedi’i gadw
failure-report-not-saved-do = Does dim wedi’i anfon. Mae eich geiriau yma o hyd. Rhowch gynnig arall arni, neu ffoniwch y tîm diogelu.
failure-draft-not-kept = Dydy eich atebion ddim wedi’u cadw
failure-draft-not-kept-do = Maen nhw yn y ffenestr hon o hyd. Rhowch gynnig arall arni, neu ewch ymlaen heb gadw.
failure-wrong-passphrase = Nid dyna’r gair cyfrinachol
failure-wrong-passphrase-do = Gwiriwch y sillafu a rhowch gynnig arall arni. Mae’r atebion a gadwoch yno o hyd.
failure-gate-closed = Does dim modd ychwanegu ffeil nawr
failure-gate-closed-do = Atebwch y cwestiwn am luniau yn gyntaf.
failure-file-refused = Doedden ni ddim yn gallu gwneud hyn gyda’r ffeil
failure-file-refused-do = Does dim arall wedi newid. Rhowch gynnig arall arni, neu ewch ymlaen heb y ffeil.
failure-cannot-withdraw = Mae’n rhy hwyr i dynnu’r adroddiad hwn yn ôl
failure-cannot-withdraw-do = Mae gan y cyngor yr adroddiad, neu efallai fod ganddo. Ffoniwch y tîm os hoffech siarad amdano.
failure-copy-not-kept = Does dim copi
failure-copy-not-kept-do = Doedden ni ddim yn gallu cadw un na dod o hyd i un. Dydy eich adroddiad ei hun ddim wedi newid.
failure-not-handed-over = Dydy’r ffeil ddim wedi’i gwneud
failure-not-handed-over-do = Dewiswch ffolder arall a rhowch gynnig arall arni, neu ffoniwch y tîm.
failure-wrong-code = Nid hwn yw cod yr adroddiad hwn
failure-wrong-code-do = Gwiriwch bob llythyren a rhif, neu gofynnwch i’r tîm ei ddarllen eto.
failure-still-unsent = Dydy’r adroddiad hwn ddim gan y cyngor eto
failure-still-unsent-do = Dydy e ddim wedi’i ddileu. Tynnwch ef yn ôl yn gyntaf os nad ydych am iddo fynd.
failure-not-deleted = Dydy popeth ddim wedi’i ddileu
failure-not-deleted-do = Caewch raglenni eraill a rhowch gynnig arall arni. Os yw’n aros, gofynnwch i’ch tiwtor.
failure-not-found = Doedden ni ddim yn gallu dod o hyd i’r dudalen hon
failure-not-found-do = Efallai ei bod wedi symud. Ewch i’r Hafan a dewiswch eto.
failure-unexpected = Wnaeth rhywbeth ddim gweithio
failure-unexpected-do = Ein bai ni yw hyn, nid eich bai chi. Rhowch gynnig arall arni, neu gofynnwch i’ch tiwtor.

# Check screens

## Before the check

check-look-settings = Diweddariadau, wal dân, clo sgrin a chopi o’ch ffeiliau: ydyn nhw ymlaen?
check-look-others = A all rhywun arall fynd i mewn i’r cyfrifiadur hwn?
check-network-title = Cyn i ni edrych ar eich hyb
check-network-intro = Ewch ymlaen dim ond os ydych gartref, ac os cewch chi ofalu am yr hyb hwn.
check-network-do = Beth rydyn ni’n ei wneud
check-network-knock = Rydyn ni’n curo ar ambell un o ddrysau eich hyb, i weld pa rai sy’n agor.
check-network-note = Efallai bydd eich hyb yn nodi ein bod wedi bod yno.
check-network-stop = Mae’n cymryd hanner munud ar y mwyaf. Gallwch stopio unrhyw bryd.
check-network-never-change = Dydyn ni’n newid dim ar eich hyb.
check-network-never-password = Dydyn ni ddim yn rhoi cynnig ar gyfrinair.
check-network-never-send = Dydyn ni ddim yn anfon y canlyniadau at neb.
check-network-question = Beth gawn ni ei wneud y tro hwn?
check-network-hint = Rydyn ni’n gofyn bob tro. Does dim wedi’i dicio cyn i chi ei dicio.
check-network-hub = Curo ar ddrysau fy hyb. Efallai bydd yn nodi hyn. Does dim yn cael ei newid.
check-network-names = Profi hefyd a yw cyfeiriadau gwe’n arwain i’r lle iawn. Ar gyfer hyn, rydyn ni’n ymweld ag ambell wefan adnabyddus.
check-network-missing = Ticiwch y blwch cyntaf, neu dewiswch “Dim ond y cyfrifiadur hwn”.
check-network-only = Dim ond y cyfrifiadur hwn

## Results of the check

check-stop = Stopio edrych
check-stopped = Fe wnaethoch chi ei stopio. Wnaethon ni ddim edrych ar unrhyw beth sydd ddim yn y rhestr.
check-first = Gwnewch y rhain yn gyntaf
check-part-computer = Y cyfrifiadur hwn
check-part-home = Eich rhwydwaith cartref
check-home-not-looked = Wnaethon ni ddim edrych ar eich rhwydwaith cartref y tro hwn.
check-home-nothing = Does gennyn ni ddim canlyniad ar gyfer eich rhwydwaith cartref.
check-good = { $count ->
    [zero] Does dim byd yn y rhestr hon
    [one] Mae un peth yn dda
    [two] Mae { $count } beth yn dda
    [few] Mae { $count } pheth yn dda
    [many] Mae { $count } pheth yn dda
   *[other] Mae { $count } peth yn dda
  }
check-fold-why = Pam, a beth welson ni
check-fold-all = Beth i’w wneud, a beth welson ni
check-open-settings = Agor y gosodiadau
check-settings-not-opened = Doedden ni ddim yn gallu agor y gosodiadau. Defnyddiwch y camau, os gwelwch yn dda.
check-ask-help = Gofyn am help
check-help-sheet = Taflen help i ffrind neu diwtor
check-tell-hub = Dweud wrthon ni am gyfrinair eich hyb
check-try-hub = Rhoi cynnig ar y cyfrinair a ddaeth gyda’r hyb hwn
places-heading = Cipolwg
places-drawing = Llun o’r rhyngrwyd, eich hyb, y Wi-Fi a’r cyfrifiadur hwn. Mae’r un geiriau yn y rhestr yma.
place-internet = Rhyngrwyd
place-hub = Eich hyb
place-wifi = Wi-Fi
place-computer = Y cyfrifiadur hwn
place-partly = Wedi’i wirio’n rhannol
place-not-looked = Heb edrych arno

## The password of the hub

hub-unknown = Dydw i ddim yn gwybod
hub-which-title = Pa hyb sydd gennych chi?
hub-which-hint = Edrychwch am enw ar flaen y blwch.
hub-which-suggested = { $name } – mae hwn yn edrych fel eich un chi
hub-which-missing = Dewiswch un. Os nad ydych yn siŵr, dewiswch “{ hub-unknown }”.
hub-sticker-title = Dewch o hyd i’r sticer ar eich hyb
hub-two-passwords = Gall fod dau gyfrinair
hub-two-keep = Peidiwch â theipio’r un ohonyn nhw yma. Dim ond gofyn ai’r hen un yw e rydyn ni.
hub-asked-title = Ai’r un ar y sticer yw cyfrinair tudalen yr hyb ei hun o hyd?
hub-asked-hint = Dydyn ni ddim yn golygu cyfrinair y Wi-Fi. Peidiwch â theipio cyfrinair yma.
hub-asked-changed = Na, mae rhywun gartref wedi ei newid
hub-asked-sticker = Ie, yr un ar y sticer yw e o hyd
hub-asked-many-people-know = Mae’n un y mae llawer o bobl yn ei wybod, fel “admin”
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = Dewiswch un ateb. Os nad ydych yn siŵr, dewiswch “{ hub-unknown }”.
hub-change-title = Sut i newid cyfrinair yr hyb
hub-unsure = Ysgrifennon ni’r camau hyn ar { $date }. Does neb wedi rhoi cynnig arnyn nhw ar hyb go iawn eto. Gall enwau botymau fod yn wahanol.
hub-wifi-heading = Newidiwch gyfrinair yr hyb ei hun yn unig
hub-wifi-offline = Mae cyfrinair Wi-Fi newydd yn tynnu ffonau, setiau teledu ac argraffwyr oddi ar-lein. Rhaid i chi gysylltu pob un eto.
hub-updates = Diweddariadau i’ch hyb
hub-back = Yn ôl i fy nghanlyniadau
hub-login-title = Rhoi cynnig ar y cyfrinair a ddaeth gyda’r hyb hwn?
hub-login-intro = Roedd { $name } yn aml yn cael ei werthu gyda’r un cyfrinair ar bob blwch.
hub-login-once = Rydyn ni’n rhoi cynnig ar yr un cyfrinair hwn, un tro.
hub-login-out = Os yw’n agor y dudalen, rydyn ni’n ei gadael ar unwaith.
hub-login-note = Efallai bydd eich hyb yn ei nodi. Os yw’r cyfrinair yn anghywir, mae rhai hybiau’n cloi eu tudalen am ychydig.
hub-login-never-more = Dydyn ni ddim yn dyfalu cyfrineiriau eraill.
hub-login-never-change = Dydyn ni’n newid dim ar eich hyb.
hub-login-never-keep = Dydyn ni ddim yn cadw’r dudalen ateb, a dydyn ni’n anfon dim at neb.
hub-login-question = Gawn ni roi cynnig arno?
hub-login-agree = Ie, un tro. Rydw i gartref, ac rydw i’n cael gofalu am yr hyb hwn.
hub-login-missing = Ticiwch y blwch, neu dewiswch “{ act-no }”.
hub-login-go = Rhoi cynnig arno unwaith
hub-login-busy = Rydyn ni’n rhoi cynnig arno. Gall hyn gymryd hanner munud.

## Help sheet

sheet-title = Taflen help
sheet-intro = Dangoswch neu argraffwch hon i ffrind neu diwtor sy’n eich helpu.
sheet-left-out = Rydyn ni wedi gadael enwau, cyfeiriadau a rhifau cyfresol allan.
sheet-look = Edrychwch drosti cyn i chi ei rhoi i rywun.
sheet-nothing = Does dim canlyniadau eto. Gwnewch wiriad yn gyntaf.
sheet-print = Argraffu
sheet-made = Gwnaed ar
sheet-system = System
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = Cyfrineiriau wedi’u cadw
passwords-saved-from = O: { $from }
passwords-saved-judged = Nifer y mewngofnodion yr edrychon ni arnyn nhw: { $judged }. Nifer y cyfrineiriau gwahanol: { $different }.
passwords-saved-fine = Dim i’w newid: { $fine }
passwords-saved-nothing = Does dim i’w newid.
passwords-saved-no-logins = Does dim mewngofnod gyda chyfrinair yn y ffeil hon.
passwords-saved-first = Newidiwch y tri hyn yn gyntaf
passwords-saved-later = Yna’r rhain
passwords-saved-same = Yr un cyfrinair: { $places }
passwords-saved-near = Bron yr un cyfrinair: { $places }
passwords-saved-more = a { $count } arall
passwords-saved-skipped-heading = Llinellau nad edrychon ni arnyn nhw
passwords-saved-line = Llinell { $line }: { $words }
passwords-saved-not-locked = Gall y cyfrifiadur hwn ysgrifennu rhannau o’i gof i’r disg. Caewch raglenni eraill yn gyntaf y tro nesaf.
passwords-saved-file-still-there = Mae’r ffeil yn dal i gynnwys eich holl gyfrineiriau. Dilëwch hi nawr.
passwords-made-heading = Eich cyfrinair newydd
passwords-made-letters = Llythyren wrth lythyren
passwords-made-bits = Cryfder: { $bits } bit
passwords-list-kept = Nifer y cyfrineiriau yn y rhestr newydd: { $kept }.
passwords-list-bad = Nifer y llinellau sydd ddim fel y dylen nhw fod, ac a adawyd allan: { $count }. Y rhai cyntaf yw: { $lines }

## Password screens

check-passwords-text = Gallwn ni edrych ar eich cyfrineiriau gyda chi hefyd.
check-passwords-link = Cyfrineiriau
passwords-title = Cyfrineiriau
passwords-intro = Mae cyfrinair da yn hir, ac mae gan bob cyfrif ei un ei hun.
passwords-promise = Dydyn ni ddim yn cadw unrhyw gyfrinair. Mae’r hyn a wnewch yma’n aros ar y cyfrifiadur hwn.
passwords-try-hint = Gweld pa mor anodd yw ei ddyfalu.
passwords-saved-title = Gwirio beth mae fy mhorwr wedi’i gadw
passwords-saved-hint = Dod o hyd i’r rhai i’w newid yn gyntaf.
passwords-make-title = Gwneud un
passwords-make-hint = Tri gair ar hap y gallwch eu cofio.
passwords-same-title = Ydy fy un i yr un fath ym mhobman?
passwords-same-hint = Cymharu dau gyfrinair neu fwy.
passwords-two-step-title = Mewngofnodi dau gam
passwords-two-step-hint = Ail glo ar gyfer eich e-bost a chyfrifon eraill.
passwords-change-heading = Oes rhaid i mi ei newid yn aml?
passwords-back = Yn ôl i’r cyfrineiriau

online-heading = Ydy lladron yn ei wybod?
online-what-leaves = Rydyn ni’n cymysgu eich cyfrinair ar y cyfrifiadur hwn ac yn anfon pum nod o hynny. All neb wybod eich cyfrinair o’r rhain.
online-ask = Gofyn i’r rhestr fawr ar y rhyngrwyd hefyd
online-busy = Rydyn ni’n gofyn. Gall hyn gymryd hanner munud.
online-sent = Beth gafodd ei anfon: { $what }

saved-intro = Gall eich porwr gadw eich mewngofnodion mewn ffeil. Rydyn ni’n edrych ar y ffeil honno ar y cyfrifiadur hwn.
saved-finds = Rydyn ni’n chwilio am gyfrineiriau gwan, rhai sy’n cael eu defnyddio ddwywaith, a rhai y mae lladron yn eu gwybod.
saved-warning-heading = Byddwch yn ofalus gyda’r ffeil hon
saved-warning-plain = Mae eich holl gyfrineiriau ynddi i unrhyw un eu darllen.
saved-warning-watch = Gwnewch yn siŵr nad oes neb yn edrych ar eich sgrin.
saved-warning-place = Peidiwch â’i hanfon at neb. Peidiwch â’i rhoi mewn ffolder ar-lein.
saved-warning-delete = Ar ôl i ni edrych, rydyn ni’n cynnig ei dileu.
saved-how-heading = 1. Gwnewch y ffeil
saved-how = Ble mae eich cyfrineiriau wedi’u cadw? Dewiswch y lle i weld y camau.
saved-how-differ = Gall enwau botymau fod ychydig yn wahanol.
saved-choose-heading = 2. Gadewch i ni edrych
saved-choose = Dewis y ffeil
saved-reading = Dewiswch eich ffeil yn y ffenestr sy’n agor. Yna rydyn ni’n dechrau ar unwaith.
saved-progress = { $done } o { $of }
saved-progress-label = Wedi edrych hyd yma:
saved-running-title = Edrych ar eich cyfrineiriau
saved-running-stay = Does dim yn cael ei anfon. Gallwch stopio unrhyw bryd.
saved-said-started = Rydyn ni wedi dechrau.
saved-results-title = Eich cyfrineiriau wedi’u cadw
saved-nothing-chosen = Ni ddewiswyd ffeil. Ddigwyddodd dim byd.
saved-first-few = Newidiwch y rhain yn gyntaf
saved-about-user = Enw defnyddiwr: { $user }
saved-how-many = Faint sydd â phob problem
saved-more = { $count } arall: { $words }
saved-show-more = Dangos mwy
saved-next-step = Newidiwch gyfrinair ar y wefan ei hun. Yna mae eich porwr yn cynnig cadw’r un newydd.
saved-lines-fold = Dangos y llinellau
saved-lines-first = Rydyn ni’n enwi’r { $count } llinell gyntaf yn unig.
saved-refused-heading = Wnaethon ni ddim edrych arni
saved-stopped-heading = Fe wnaethoch chi ei stopio
saved-stopped = Dydyn ni’n dweud dim am unrhyw gyfrinair, am na welson ni bob un.
saved-safe-heading = Sut rydyn ni’n cadw hyn yn ddiogel
saved-safe-here = Edrychon ni ar y ffeil ar y cyfrifiadur hwn yn unig. Ni anfonwyd dim.
saved-safe-never-shown = Does dim cyfrinair i’w weld ar y dudalen hon.
saved-safe-locked = Wrth i ni edrych, wnaeth y cyfrifiadur hwn ddim ysgrifennu’r cyfrineiriau i’w ddisg.
saved-safe-gone = Pan fyddwch yn gadael y dudalen hon, bydd y rhestr hon wedi mynd.
saved-another = Edrych ar ffeil arall
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari neu Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = Agorwch Chrome. Dewiswch y tri dot ar y dde ar y brig.
export-chrome-find = Dewiswch “Passwords and autofill” (cyfrineiriau), yna “Google Password Manager”, yna “Settings” (gosodiadau).
export-chrome-make = Wrth ymyl “Export passwords” (allforio cyfrineiriau), dewiswch “Download file” (lawrlwytho).
export-edge-open = Agorwch Edge. Dewiswch y tri dot ar y dde ar y brig, yna “Settings” (gosodiadau).
export-edge-find = Chwiliwch am “passwords” yno. Agorwch y dudalen gyda’ch cyfrineiriau wedi’u cadw.
export-edge-make = Dewiswch “Export passwords” (allforio cyfrineiriau). Gall fod y tu ôl i dri dot neu olwyn fach.
export-firefox-open = Agorwch Firefox. Dewiswch y tair llinell ar y dde ar y brig.
export-firefox-find = Dewiswch “Passwords” (cyfrineiriau).
export-firefox-make = Dewiswch y tri dot ar y dudalen honno, yna “Export passwords” (allforio cyfrineiriau).
export-safari-open = Agorwch yr ap “Passwords” ar eich Mac. Ar Mac hŷn, agorwch Safari.
export-safari-find = Ar frig y sgrin, dewiswch “File” (ffeil).
export-safari-make = Dewiswch “Export All Passwords to File” (allforio popeth). Yn Safari dewiswch “Export”, yna “Passwords”.
export-bitwarden-open = Agorwch Bitwarden ar y cyfrifiadur hwn a’i ddatgloi.
export-bitwarden-find = Dewiswch “File” (ffeil), yna “Export vault” (allforio).
export-bitwarden-make = Fel math o ffeil, dewiswch “.csv”. Peidiwch â dewis un dan glo.
export-one-password-open = Agorwch 1Password ar y cyfrifiadur hwn a’i ddatgloi.
export-one-password-find = Dewiswch “File” (ffeil), yna “Export” (allforio), yna eich cyfrif.
export-one-password-make = Fel math o ffeil, dewiswch “CSV”.
export-keepass-open = Agorwch KeePass neu KeePassXC a’i ddatgloi.
export-keepass-find = Yn KeePassXC dewiswch “Database”, yna “Export” (allforio). Yn KeePass dewiswch “File”, yna “Export”.
export-keepass-make = Fel math o ffeil, dewiswch “CSV”.
export-asked = Os yw eich cyfrifiadur yn gofyn am ei gyfrinair neu ei PIN ei hun, teipiwch ef yno.
export-save = Cadwch y ffeil ar y bwrdd gwaith, fel eich bod yn dod o hyd iddi eto.

export-delete-title = Dileu’r ffeil nawr?
export-delete-why = Gall unrhyw un sy’n agor y ffeil hon ddarllen eich holl gyfrineiriau.
export-delete-can = Rydyn ni’n ysgrifennu dros y ffeil yn gyntaf ac yna’n ei dileu.
export-delete-cannot = Ar lawer o ddisgiau newydd, ac mewn ffolderi ar-lein neu gopïau wrth gefn, gall rhannau ohoni aros am ychydig.
export-delete-browser = Mae eich porwr yn cadw ei gyfrineiriau ei hun.
export-delete-question = Gawn ni ei dileu?
export-delete-agree = Ie, dileu’r ffeil a ddewisais.
export-delete-missing = Ticiwch y blwch, neu dewiswch “{ export-keep }”.
export-delete-go = Dileu’r ffeil hon nawr
export-keep = Rydw i’n ei chadw
export-deleted = Mae’r ffeil wedi mynd
export-not-deleted = Mae’r ffeil yno o hyd
export-kept = Rydych chi’n cadw’r ffeil
export-kept-care = Mae’n dal i gynnwys eich holl gyfrineiriau. Dilëwch hi eich hun yn fuan, a gwagiwch y bin.

make-intro = Rydyn ni’n rhoi geiriau ar hap gyda’i gilydd. All neb eu dyfalu o’r hyn maen nhw’n ei wybod amdanoch chi.
make-kind = Pa mor hir?
make-kind-3 = Tri gair – hawdd eu cofio
make-kind-4 = Pedwar gair – cryfach
make-kind-5 = Pum gair – ar gyfer y pethau pwysicaf
make-extras = Ydy’r wefan am gael rhywbeth arall?
make-extras-hint = Gadewch y ddau’n wag os nad yw.
make-capitals = Prif lythyren
make-digit = Rhif
make-go = Gwneud cyfrinair
make-another = Gwneud un arall
make-said = Mae cyfrinair newydd.
make-box = Y cyfrinair
make-copy-hint = Dewiswch y blwch i farcio’r cyfrinair. Yna gallwch ei gopïo.
make-strength = Pa mor gryf yw e
make-help = Beth i’w wneud ag ef
make-wifi-link = Gwneud un ar gyfer fy hyb neu Wi-Fi, gyda cherdyn i’w argraffu
make-wifi-title = Gwneud un ar gyfer fy hyb neu Wi-Fi
make-wifi-intro = Rydyn ni’n gwneud cyfrinair sy’n hawdd ei deipio ar ffôn neu deledu.
make-network = Enw eich Wi-Fi
make-network-hint = Ar gyfer y cerdyn. Gadewch yn wag os yw hwn ar gyfer tudalen yr hyb ei hun.
make-network-too-long = Mae’r enw hwn yn rhy hir. Mae gan enw Wi-Fi hyd at 32 nod.
make-card-print = Argraffu’r cerdyn
make-card-picture = Cod sgwâr. Gall ffôn sy’n edrych arno ymuno â’ch Wi-Fi.
make-card-picture-hint = Gadewch i gamera ffôn edrych ar hwn i ymuno.
make-card-alone = Argraffwch ef lle nad oes neb arall yn ei gymryd o’r argraffydd.

same-intro = Teipiwch gyfrineiriau rydych chi’n eu defnyddio. Byddwn ni’n dweud wrthoch chi pa rai sydd yr un fath.
same-promise = Maen nhw’n aros ar y sgrin hon. Dydyn nhw byth yn cael eu cadw na’u hanfon.
same-field = Cyfrinair { $number }
same-add = Ychwanegu un arall
same-compare = Eu cymharu
same-missing = Teipiwch o leiaf ddau gyfrinair.
same-results = Beth welson ni
same-all-different = Maen nhw i gyd yn wahanol. Mae hynny’n dda.
same-like = Yr un fath â: { $others }
same-near = Bron yr un fath â: { $others }
same-why = Os daw rhywun i wybod un, byddan nhw’n rhoi cynnig arno ym mhobman. Rhowch ei gyfrinair ei hun i bob cyfrif.

two-step-accounts = Dewiswch gyfrif i weld ei gamau.

## Languages

language-title = Dewiswch eich iaith
language-later = Gallwch ei newid ar ben pob sgrin.
language-nav = Iaith
language-other = Ieithoedd eraill
language-now = Mae’r geiriau yn Gymraeg nawr.
language-draft = Drafft yw’r geiriau hyn. Does neb wedi eu gwirio eto. Y geiriau Saesneg sy’n cyfrif.
language-part-english = Mae’r rhan hon yn Saesneg am y tro.
rule-draft = Drafft yw hwn. Does neb wedi gwirio’r cyfieithiad eto. Y rheol Saesneg sy’n cyfrif.
rule-untranslated = Mae’r rheol hon yn Saesneg am y tro.
rule-outdated = Mae’r rheol Saesneg wedi newid. Dyma’r Saesneg newydd.
rule-read-english = Darllenwch y rheol hon yn Saesneg
rule-read-own = Darllenwch y rheol hon yn eich iaith chi
