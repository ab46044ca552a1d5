# The words of the screens, in Ukrainian. A draft: a person will check it. The English words stay authoritative.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Received" is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = Помилка: { $page } – { product-name }
skip-to-content = Перейти до основної частини
practice-tag = Тренування
nav-label = Головне меню
nav-home = Головна
nav-rules = Правила
nav-check = Перевірити мій пристрій
nav-tell = Щось сталося
nav-reports = Мої звернення
nav-about = Про програму і допомога
back = Назад
leave-quickly = Швидко вийти
footer-heading = Потрібна допомога?
footer-tutor = Запитайте свого викладача. Можна питати про все, що ви тут бачите.
footer-phone = Подзвоніть у команду захисту в раді:
footer-no-phone = Запитайте у викладача номер телефону команди захисту (safeguarding team).
footer-danger = Небезпека просто зараз? Дзвоніть 999.
error-heading = Виникла проблема
not-given = Не вказано
continue = Продовжити

## Home

home-title = Головна
home-heading = Що ви хочете зробити?
home-tell = Щось сталося
home-tell-hint = Розкажіть команді захисту в місцевій раді. Крок за кроком, одне маленьке питання за раз.
home-rules = Прочитати правила
home-rules-hint = Правила безпеки в інтернеті для вашого курсу, простими словами.
home-check = Перевірити мій пристрій
home-check-hint = Подивитися на антивірус, домашній роутер і ваші паролі.
home-stop = Зупинити небажане спілкування
home-stop-hint = Зберегти докази, заблокувати і поскаржитися, крок за кроком.
home-reports = Мої звернення
home-reports-hint = Дізнатися, що сталося зі зверненням, яке ви тут зробили.
home-quick = Повідомити раду зараз
home-quick-hint = Поспішаєте? Є одна коротка сторінка. Ви побачите все, перш ніж надіслати.
home-practice-heading = Це для тренування
home-practice-text = Звернення йдуть до навчальної ради на цьому комп’ютері. Справжні люди їх не читають.
home-notice-heading = Будь ласка, знайте
home-cannot-send = Ця копія програми ще не може надсилати звернення. Ви можете подзвонити або запитати викладача.
home-reports-waiting = { $count ->
    [one] На цьому комп’ютері збережено { $count } звернення. Ми ще не маємо підтвердження, що рада його має.
    [few] На цьому комп’ютері збережено { $count } звернення. Ми ще не маємо підтвердження, що рада їх має.
    [many] На цьому комп’ютері збережено { $count } звернень. Ми ще не маємо підтвердження, що рада їх має.
   *[other] На цьому комп’ютері збережено { $count } звернення. Ми ще не маємо підтвердження, що рада їх має.
  }
home-reports-waiting-link = Переглянути мої звернення
home-reports-long = Одне з них чекає вже понад добу. Ви також можете подзвонити або вибрати інший спосіб.
home-replies = Команда захисту вам написала.
home-answers-heading = Ваші відповіді
home-answers-open = У вас є відповіді, які ви не надіслали. Вони є лише в цьому вікні.
home-answers-go-on = Продовжити мої відповіді
home-answers-delete = Видалити мої відповіді
home-answers-deleted = Ваші відповіді видалено.
home-kept-text = Ви зберегли відповіді на цьому комп’ютері. Нічого не вийшло за межі цього комп’ютера.
home-kept-go-on = Продовжити мої збережені відповіді

notice-pack-refused = Новій інформації від ради не можна довіряти. Ми показуємо тексти, які були в програмі.
notice-pack-expired = Термін дії інформації від вашої ради минув. Номери телефонів могли змінитися.
notice-reports-unreadable = Нам не вдалося прочитати звернення на цьому комп’ютері. Нічого не видалено. Якщо це важливо, подзвоніть до ради.

## The rules

rules-title = Правила
rules-intro = Це правила безпеки в інтернеті. Вони тут, щоб вас захищати.
rules-search-label = Шукати в правилах
rules-search-hint = Наприклад: пароль, хтось постійно мені пише
rules-search-count = { $count ->
    [0] Жодного правила не знайдено
    [one] Знайдено { $count } правило
    [few] Знайдено { $count } правила
    [many] Знайдено { $count } правил
   *[other] Знайдено { $count } правила
  }
rules-search-nothing = Правил з такими словами немає. Можливо, допоможе одне з цих.
rules-search-clear = Показати всі правила
rule-do = Так робіть
rule-dont = Так не робіть
rule-links = Що можна зробити зараз
rule-source = Звідки це правило
rule-source-line = { $title } ({ $year }), { $place }
rule-source-note = Це наші власні прості слова. Офіційним є документ ради.
rule-pages = Інші правила
rule-previous = Попереднє
rule-next = Наступне

## Stop unwanted contact

guides-title = Зупинити небажане спілкування
guides-intro = Ви самі вирішуєте, хто може з вами спілкуватися. Пояснювати причину не треба.
guides-choose = Де ця людина вам пише або дзвонить?
guides-danger = Якщо ви зараз у небезпеці, спершу подзвоніть 999.
guides-other-tell = Повідомити раду
guide-before-heading = Перш ніж почати
guide-before-proof = Спершу зберігаємо докази. Після блокування повідомлення можуть зникнути.
guide-before-notice = Людина може помітити, що ви її заблокували. Продовжуйте, лише якщо це для вас безпечно.
guide-checked-on = Ми написали ці кроки { $date } за тим, що тоді було відомо. Кнопки могли змінити місце.
guide-start = Почати
guide-step-count = { $guide }: { $phase }. Крок { $step } з { $total }
guide-phase-keep-proof = Зберегти докази
guide-phase-block = Зупинити спілкування
guide-phase-report = Поскаржитися
guide-phase-after = Що далі
guide-done-next = Готово – наступний крок
guide-done-last = Готово – закінчити
guide-could-not = Не вдалося це зробити
guide-help-heading = Нічого страшного
guide-help-look = Меню часто сховане за трьома крапками (⋯) або за іменем людини. Шукайте там Block (заблокувати) або Report (поскаржитися).
guide-help-tutor = Ваш викладач може зробити це разом з вами.
guide-help-skip = Продовжити без цього кроку
guide-help-tell = Повідомити раду
guide-end-title = Ви дійшли до кінця
guide-end-text = Ви подбали про себе. Те, що сталося, не ваша провина.
guide-end-again = Якщо це почнеться знову, не відповідайте. Збережіть копію і скажіть комусь.
guide-end-tell-heading = Хочете повідомити раду?
guide-end-tell-text = Команда захисту може допомогти, навіть якщо ви не певні.
guide-end-tell = Повідомити раду
guide-end-other = Зупинити спілкування в іншому місці
guide-end-home = На головну

## Check my device

check-title = Перевірити мій пристрій
check-intro = Ми подивимося на кілька налаштувань, які вас захищають. Це займе близько хвилини.
check-look-heading = На що ми дивимося
check-look-antivirus = Антивірус: чи він увімкнений і чи оновлений?
check-look-hub = Ваш домашній роутер, лише якщо ви дасте згоду нижче.
check-never-heading = Чого ми ніколи не робимо
check-never-files = Ми не відкриваємо ваші файли, фото чи повідомлення.
check-never-change = Ми нічого не змінюємо.
check-never-send = Ми нікому не надсилаємо результати.
check-home-question = Ви вдома, і роутер ваш?
check-home-hint = Роутером (hub) називають коробку, через яку у ваш дім приходить інтернет. Ми питаємо щоразу.
check-home-yes = Так, перевірити і мій роутер
check-home-no = Ні, лише цей комп’ютер
check-home-not-sure = Не знаю точно, лише цей комп’ютер
check-home-missing = Виберіть одну відповідь. Якщо ви не певні, виберіть останню.
check-start = Почати перевірку
check-results-title = Ваші результати
check-results-running-title = Перевіряємо
check-running = Ми дивимося. Результати з’являються тут один за одним.
check-list-heading = Усе, на що ми подивилися
check-waiting = Перевіряємо…
check-again = Перевірити знову
check-nothing = На цьому комп’ютері не було що перевіряти.
check-said-started = Перевірка почалася.
check-said-so-far = Перевірено { $done } з { $total }.
check-said-done = Перевірку закінчено. { $attention ->
    [0] У тому, що ми змогли побачити, ніщо не потребує уваги.
    [one] Потребує уваги: { $attention } пункт.
    [few] Потребують уваги: { $attention } пункти.
    [many] Потребують уваги: { $attention } пунктів.
   *[other] Потребують уваги: { $attention } пункту.
  }
check-saw = Що ми побачили
check-why = Чому це важливо
check-what-to-do = Що зробити
check-told-by-you = Це з вашої відповіді. Ми цього не вимірювали.
check-checked-at = Перевірено: { $when }
verdict-good = Добре
verdict-problem = Потребує уваги
verdict-advice = Варто знати
verdict-cannot-tell = Не вдалося перевірити
verdict-not-applicable = Тут не застосовується

## Try a password

password-title = Випробувати пароль
password-intro = Введіть пароль і подивіться, чи важко його вгадати.
password-promise = Він залишається на цьому екрані. Його ніколи не зберігають і не надсилають.
password-label = Пароль для випробування
password-show = Показати
password-hide = Сховати
password-show-label = Показати пароль
password-hide-label = Сховати пароль
password-said-shown = Ваш пароль видно
password-said-hidden = Ваш пароль сховано
password-result-heading = Наскільки він надійний
password-result-waiting = Почніть вводити. Відповідь з’явиться тут.
password-guess-time = За який час його вгадають
password-reasons = Чому
password-best-change = Що допоможе найбільше
password-too-long = Це задовго для нашої перевірки. Спробуйте до 10 000 знаків.
password-tip-heading = Добрий спосіб придумати пароль
password-tip = Поєднайте три випадкові слова. Для кожного облікового запису візьміть інший пароль.
strength-empty = Ще нічого не введено
strength-very-weak = Дуже слабкий
strength-weak = Слабкий
strength-fair = Середній
strength-good = Добрий
strength-strong = Надійний

## Tell the council: the pages before and between the questions

tell-start-title = Вирішуєте ви
tell-start-stop = Ви можете зупинитися будь-коли. Нічого не надсилається, доки ви самі цього не виберете.
tell-start-who = Це читає команда захисту в раді. Перед надсиланням ви побачите, хто ці люди.
tell-start-skip = Будь-яке питання можна пропустити. Не обов’язково бути певними.
tell-start-see-heading = Хто може бачити цей комп’ютер?
tell-start-see = Той, хто користується цим комп’ютером, може побачити ваші слова, поки вони відкриті.
tell-start-watch = Якщо хтось може стежити за цим комп’ютером, візьміть інший або подзвоніть.
tell-start-kept = Ваші відповіді залишаються в цьому вікні. Коли програма закриється, вони зникнуть, якщо ви їх не збережете.
tell-start-leave = «Швидко вийти» одразу закриває цю програму. Програма залишається на комп’ютері.
tell-start-go = Почати
tell-start-quick = Заповнити одну коротку сторінку
tell-cannot-send-heading = Ця копія програми ще не може надсилати звернення
tell-cannot-send = Тут ви можете написати відповіді. Щоб повідомити раду сьогодні, подзвоніть або запитайте викладача.
danger-help-title = Подзвоніть 999 зараз
danger-help-call = Якщо ви або хтось інший зараз у небезпеці, дзвоніть 999.
danger-help-place = Якщо можете, спершу перейдіть у безпечне місце.
danger-help-mobile-heading = Якщо ви не можете говорити
danger-help-mobile = З мобільного телефону: подзвоніть 999, слухайте і натисніть 55, коли вас попросять.
danger-help-landline = 55 працює лише з мобільних телефонів. Так поліція не дізнається, де ви.
danger-help-wait = Звернення тут не читають одразу. Поліція через нього не приїде.
danger-help-go-on = Продовжити звернення
under-18-title = Коли комусь ще немає 18 років
under-18-rule = За правилами ради, про скаргу повідомляють когось із батьків або опікуна.
under-18-unsafe = Якщо вдома небезпечно, скажіть про це тут. Команді треба знати це насамперед.
under-18-choice = Ви все одно вирішуєте, що писати і чи надсилати.
under-18-ask = Спершу можна запитати. Подзвоніть у команду. Називати своє ім’я не обов’язково.
kinds-help-title = Хто ще може допомогти
kinds-help-intro = Ви можете продовжити своє звернення. А ще вже сьогодні можете звернутися сюди.
about-staff-title = Хто побачить це звернення
about-staff-not = Його можуть відкрити лише люди з цього списку. Більше ніхто з працівників не може.
about-staff-one-of-them = Це про когось із них? Поверніться і виберіть «Керівник команди захисту або заступник».
about-lead-not = Воно не потрапить до керівника команди захисту чи заступника. Вони не можуть його відкрити.
about-lead-phone = Зверніть увагу: на номер унизу цієї сторінки може відповісти сам керівник.
about-staff-cannot-send = Ця копія програми ще не може надіслати таке звернення.
about-staff-other-way = Ви можете написати його і зберегти. Щоб сказати комусь сьогодні, зверніться до керівника, якому довіряєте.
about-staff-phone = Або подзвоніть:
images-title = Перш ніж додати файл
images-why = Ми питаємо про це, перш ніж програма подивиться на будь-який файл.
images-none = Немає файлів? Виберіть «Продовжити».
images-help-title = Не додавайте цей файл
images-help-not-here = Ви можете продовжити звернення словами. Жоден файл з ним не піде.
images-help-leave = Не копіюйте, не пересилайте і не видаляйте це зображення. Не робіть знімок екрана.
images-help-fault = Вам нічого не буде за те, що ви запитали. Залиште пристрій як є і скажіть комусь.
images-help-who = Ці люди знають, що робити. Небезпека просто зараз? Дзвоніть 999.
images-help-go-on = Продовжити без файлів
tell-send-now = Можна надіслати вже зараз: перевірте свої відповіді

## Tell the council: the questions

question-danger = Ви зараз у небезпеці?
question-danger-hint = Або хтось інший зараз у небезпеці?
question-about = Про кого ви хочете нам розповісти?
question-at-risk = Хто може постраждати?
question-at-risk-hint = Виберіть усе, що підходить.
question-age = Скільки років цій людині?
question-age-hint = Ідеться про людину, з якою це сталося.
question-carer-contact = Чи безпечно, якщо ми зв’яжемося з кимось із батьків або з опікуном?
question-carer-detail = Хтось із батьків або опікун: хто це і як зв’язатися
question-carer-detail-hint = Або напишіть, чому це небезпечно. Можна нічого не писати.
question-kinds = Що сталося?
question-kinds-hint = Виберіть найближче. Не обов’язково бути певними.
question-place = Де це сталося?
question-place-detail = Який обліковий запис, посилання, номер чи група?
question-place-detail-hint = Наприклад: ім’я, яке використовувала ця людина. Можна нічого не писати.
question-in-class = Це сталося на занятті?
question-course = Який курс, викладач або центр?
question-course-hint = Можна нічого не писати.
question-when = Коли це сталося?
question-when-hint = Якщо це було не раз, виберіть останній раз.
question-still-going = Це ще триває?
question-when-detail = Коли це почалося і як часто буває?
question-when-detail-hint = Можна приблизно. Можна нічого не писати.
question-who = Хто це зробив?
question-who-hint = Звернення про працівника йде до інших людей. Перед надсиланням ви побачите, хто вони.
question-who-detail = Що ви знаєте про цю людину?
question-who-detail-hint = Наприклад: ім’я або звідки ви її знаєте. Можна нічого не писати.
question-words = Що ви хочете сказати?
question-words-hint = Пишіть своїми словами. Одного речення досить. Можна і нічого не писати.
question-effect = Як це впливає на вас?
question-effect-hint = Наприклад: що ви відчуваєте, чи маєте травму, чи втратили гроші. Можна нічого не писати.
question-under18-images = Чи є на фото або відео хтось до 18 років без одягу чи в сексуальному вигляді?
question-under18-images-hint = Це можете бути ви або хтось інший. Це може бути і несправжнє, створене зображення.
question-done = Що ви вже зробили?
question-done-hint = Виберіть усе, що підходить. Якщо ви нічого не зробили, це теж добре.
question-done-detail = Вам дали якийсь номер чи ім’я?
question-done-detail-hint = Наприклад: номер від поліції. Можна нічого не писати.
question-wants = Чого ви хочете?
question-wants-hint = Виберіть усе, що підходить.
question-sharing = Чи може команда розповісти про це іншим?
question-sharing-hint = Ми не можемо обіцяти повну таємницю. Щоб когось захистити, команді іноді треба сказати іншим.
question-needs = Що допоможе вам поговорити з нами?
question-needs-hint = Наприклад: перекладач або людина для підтримки. Можна нічого не писати.
question-contact-way = Як рада може безпечно з вами зв’язатися?
question-contact-way-hint = Виберіть спосіб, якого не бачать інші люди.
question-contact-detail = Як з вами зв’язатися
question-contact-detail-hint = Можна нічого не писати.
question-contact-detail-phone = Ваш номер телефону
question-contact-detail-email = Ваша електронна адреса
question-contact-detail-tutor = Ім’я вашого викладача
question-contact-times = Коли з вами безпечно зв’язуватися?
question-contact-times-hint = Наприклад: у будні після 4
question-leave-message = Чи безпечно залишати вам повідомлення?
question-name = Як вас звати?
question-name-hint = Можна не казати. Але без імені команді може бути важче вам допомогти.
question-true-as-known = Чи це правда, наскільки ви знаєте?
question-true-as-known-hint = Не обов’язково бути певними в усьому. Можна нічого не писати.
question-optional = Можна нічого не писати.
words-left = { $count ->
    [one] Можна написати ще { $count } знак.
    [few] Можна написати ще { $count } знаки.
    [many] Можна написати ще { $count } знаків.
   *[other] Можна написати ще { $count } знака.
  }
words-over = { $count ->
    [one] Зайвий { $count } знак.
    [few] Зайві { $count } знаки.
    [many] Зайвих { $count } знаків.
   *[other] Зайві { $count } знака.
  }
text-too-long = Це задовго. Найбільша кількість знаків: { $count }.

answer-yes = Так
answer-no = Ні
answer-not-sure = Не знаю точно
answer-rather-not-say = Не хочу казати
answer-or = або
answer-about-me = Про мене
answer-about-someone-else = Про когось іншого
answer-about-i-saw-it = Про те, що сталося на моїх очах
answer-at-risk-me = Я
answer-at-risk-another-learner = Інший студент
answer-at-risk-child-at-home = Дитина вдома
answer-at-risk-staff = Хтось, хто там працює
answer-at-risk-someone-else = Хтось інший
answer-age-under-18 = До 18 років
answer-age-adult = 18 років або більше
answer-kinds-unwanted-contact = Небажане спілкування
answer-kinds-bullying = Цькування (булінг)
answer-kinds-hate = Ненависть через те, ким є людина
answer-kinds-sexual = Щось сексуальне
answer-kinds-grooming = Хтось старший входить у довіру, щоб нашкодити
answer-kinds-threats = Погрози
answer-kinds-extremism = Хтось нав’язує крайні погляди або ненависть до якоїсь групи
answer-kinds-scam = Шахрайство або обман
answer-kinds-account = Хтось увійшов у чужий обліковий запис
answer-kinds-self-harm = Хтось шкодить собі, або його до цього підштовхують
answer-kinds-upsetting-content = Мені трапилося на очі щось важке
answer-kinds-rule-broken = Хтось порушив правило
answer-kinds-something-else = Щось інше
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = Електронна пошта
answer-place-phone-or-text = Дзвінок або SMS
answer-place-social-media = Соціальні мережі
answer-place-in-person = Особиста зустріч
answer-place-somewhere-else = Десь інде
answer-when-today = Сьогодні
answer-when-yesterday = Учора
answer-when-this-week = Цього тижня
answer-when-earlier = Раніше
answer-who-learner = Інший студент
answer-who-staff = Викладач або інший працівник
answer-who-safeguarding-lead = Керівник команди захисту або заступник
answer-who-someone-i-know = Хтось знайомий
answer-who-stranger = Хтось незнайомий
answer-done-blocked = Людину заблоковано
answer-done-reported = Подано скаргу в застосунку чи на сайті
answer-done-police = Повідомлено поліцію
answer-done-report-fraud = Повідомлено Report Fraud
answer-done-told-tutor = Повідомлено викладача
answer-done-nothing-yet = Поки що нічого
answer-wants-help = Допомоги для мене
answer-wants-stop = Щоб це припинилося
answer-wants-just-tell = Просто розповісти вам
answer-sharing-share = Так, якщо це допоможе
answer-sharing-ask-first = Спершу запитайте мене
answer-sharing-do-not-share = Будь ласка, не кажіть іншим
answer-contact-way-phone = Телефоном
answer-contact-way-email = Електронною поштою
answer-contact-way-tutor = Через викладача
answer-contact-way-in-app = Лише в цій програмі
answer-contact-way-no-contact = Будь ласка, не зв’язуйтеся зі мною
answer-true-as-known-no = Ви не сказали
answer-true-as-known-yes = Так, наскільки мені відомо, це правда

## Who else can help

help-999 = Небезпека просто зараз: дзвоніть 999.
help-police = Поліція, якщо зараз ніхто не в небезпеці: дзвоніть 101.
help-ceop = До 18 років: CEOP, поліція, яка займається шкодою в інтернеті. ceop.police.uk
help-report-remove = До 18 років: Report Remove може прибрати ваше фото з інтернету. childline.org.uk
help-iwf = Про сексуальні зображення дітей повідомте Internet Watch Foundation. Ім’я не потрібне. iwf.org.uk
help-childline = До 19 років: поговоріть з Childline у будь-який час. Дзвоніть 0800 1111.
help-revenge-porn = 18 років або більше: Revenge Porn Helpline, 0345 6000 459.
help-stopncii = 18 років або більше: StopNCII допомагає зупинити поширення фото. Саме фото залишається у вас. stopncii.org
help-bullying = Лінія допомоги при цькуванні National Bullying Helpline: 0300 323 0169.
help-platform = Поскаржтеся також у застосунку чи на сайті. Шукайте Report (поскаржитися).
help-hate = True Vision приймає повідомлення про ненависть: report-it.org.uk
help-do-not-pay = Не платіть тому, хто вам погрожує. Гроші цього не зупинять.
help-act-early = ACT Early, якщо ви за когось хвилюєтеся: 0800 011 3764.
help-bank = Втратили гроші? Подзвоніть 159, щоб вас з’єднали з вашим банком.
help-fraud = Report Fraud: 0300 123 2040 або reportfraud.police.uk
help-scam-text = Підозріле SMS? Перешліть його на 7726. Це безкоштовно.
help-scam-mail = Підозрілий лист? Перешліть його на report@phishing.gov.uk
help-account = Скористайтеся допомогою на самому сайті, щоб повернути обліковий запис. Змініть пароль.
help-samaritans = Samaritans, безкоштовно в будь-який час: 116 123
help-shout = Shout, через SMS, у будь-який час: 85258.

## Files that go with a report

evidence-title = Додати файли
evidence-intro = Додавати файли не обов’язково. Ваших слів досить.
evidence-only-yours = Показуйте лише повідомлення, які надіслали вам. Не додавайте знімків заняття чи інших студентів.
evidence-limits = Можна додати до 10 файлів. Кожен може мати 25 МБ, а всі разом 100 МБ.
evidence-stays = Кожен файл одразу копіюється і шифрується. Ваш власний файл залишається як є.
evidence-drop = Файл також можна перетягнути в це вікно.
evidence-add = Вибрати файл
evidence-add-more = Вибрати ще один файл
evidence-busy = Ми копіюємо і дивимося.
evidence-count = { $count ->
    [0] Зараз не додано жодного файлу.
    [one] Зараз додано { $count } файл.
    [few] Зараз додано { $count } файли.
    [many] Зараз додано { $count } файлів.
   *[other] Зараз додано { $count } файлу.
  }
evidence-original = Незмінений файл з вашого першого звернення ще тут.
evidence-original-add = Додати незмінений файл
evidence-row-shows = показує
evidence-row-removed = вилучено
size-kb = { $size } КБ
size-mb = { $size } МБ
file-hidden = У цьому файлі є також те, чого ви не бачите:
file-hidden-choice = Команді це не потрібно. Ви можете вилучити це з того, що надсилаєте.
file-remove-hidden = Вилучити це
file-removed = Приховане вилучено з того, що ви надсилаєте. Незмінений файл зберігається тут зашифрованим.
file-put-back = Надіслати файл таким, як був
file-cannot-remove = З файлів такого виду ми не можемо це вилучити.
file-nothing-hidden = Ми не знайшли в ньому нічого прихованого.
file-not-looked = Ми не можемо заглянути у файли такого виду. У ньому може бути те, чого ви не бачите.
file-unusual = Це незвичний вид файлу. Команда, можливо, не зможе його відкрити.
file-locked = Для цього файлу потрібен пароль. Напишіть пароль у зверненні, інакше команда не зможе його відкрити.
file-shows = Що показує { $name }
file-take-out = Прибрати цей файл
hidden-place = Де його зроблено
hidden-device = Телефон або камера
hidden-author = Ім’я
hidden-time = Коли його зроблено
hidden-software = Програма, якою його зроблено
hidden-preview = Маленьке зображення всередині, можливо, ще до змін
hidden-other = Інші примітки
file-too-big = Файл { $name } завеликий. Файл може мати до 25 МБ.
file-empty = Файл { $name } порожній.
file-too-many = Файл { $name } не додано. Можна додати до 10 файлів.
file-too-much = Файл { $name } не додано. Усі файли разом можуть мати до 100 МБ.
file-unreadable = Нам не вдалося прочитати { $name }. Закрийте його в інших програмах і спробуйте ще раз.
file-not-a-file = { $name } не можна додати. Виберіть один файл, а не теку.
file-changed = Файл { $name } змінився, поки ми його копіювали. Спробуйте ще раз.
file-disk-full = Файл { $name } не додано. На цьому комп’ютері не залишилося місця.

## Check your answers, and the short page

review-title = Перевірте свої відповіді
review-intro = Ще нічого не надіслано. Це все, що вийде за межі цього комп’ютера.
review-answers = Ваші відповіді
review-left-out = Питання, які ви пропустили
review-adding = Це доповнює звернення, яке ви зробили раніше. Воно йде до тієї самої ради.
review-technical = Додала програма
review-technical-intro = Програма додає це, щоб звернення дійшло безпечно і лише один раз.
review-when = Коли хтось подивиться
review-secret = Ми не можемо обіцяти повну таємницю. Команда каже лише тим, кому треба знати.
hours-open = Зараз хтось на роботі.
hours-closed = Офіс зараз зачинено. Доки він не відкриється, це ніхто не прочитає.
hours-by = Хтось подивиться не пізніше цього часу: { $when }.
hours-unknown = Ми не знаємо, коли хтось подивиться. Може минути кілька днів. У небезпеці дзвоніть 999.
review-readers = Хто може це прочитати
review-readers-intro = Звернення зашифровано на цьому комп’ютері. Його можуть відкрити лише ці люди:
review-readers-none = Ця копія програми не знає нікого, хто може його відкрити.
review-change = Змінити
review-change-hidden = : { $question }
review-send = Надіслати раді
review-sending = Шифруємо і зберігаємо ваше звернення
review-later = Зберегти і вирішити пізніше
review-words-too-long = Одна з ваших відповідей задовга, щоб її надіслати. Будь ласка, скоротіть її.
review-change-field = Змінити: { $question }
review-unavailable = Нам не вдалося показати, що буде надіслано. Тому звідси зараз нічого не можна надіслати.
quick-title = Повідомити раду зараз
quick-intro = Тут можна нічого не заповнювати. Нічого не надсилається, доки ви не натиснете кнопку.
quick-words = Що сталося?
quick-what-heading = Що буде надіслано
quick-answers-heading = З цієї сторінки
quick-longer = Натомість відповісти на маленькі питання

field-danger = Небезпека зараз
field-about = Про кого це
field-at-risk = Хто може постраждати
field-age = Вік
field-carer-contact = Чи безпечно зв’язатися з кимось із батьків або опікуном
field-carer-detail = Хтось із батьків або опікун
field-kinds = Що сталося
field-place = Де це сталося
field-place-detail = Облікові записи, посилання і номери
field-in-class = На занятті
field-course = Курс, викладач або центр
field-when = Коли це сталося
field-still-going = Чи ще триває
field-when-detail = Початок і як часто
field-who = Хто це зробив
field-who-detail = Що ви знаєте про цю людину
field-words = Вашими словами
field-effect = Як це впливає на вас
field-under18-images = Сексуальне зображення когось до 18 років
field-evidence = Файли
field-done = Що ви зробили
field-done-detail = Номери та імена, які вам дали
field-wants = Чого ви хочете
field-sharing = Чи може команда сказати іншим
field-needs = Що допоможе вам говорити
field-contact-way = Як з вами зв’язатися
field-contact-detail = Ваші контакти
field-contact-times = Коли це безпечно
field-leave-message = Чи безпечно залишати повідомлення
field-name = Ім’я
field-true-as-known = Правда, наскільки ви знаєте
field-opened-at = Коли ви почали
field-made-at = День і час цього звернення
field-program = Програма і версія
field-org = Рада
field-pack-version = Версія інформації від ради
field-report-number = Номер цього звернення (створено випадково)
field-file-numbers = Номер для кожного файлу, щоб було видно зміни
field-parent = Звернення, яке це доповнює
field-reply-key = Замок для відповідей вам (створено випадково)
field-report-key = Замок для цього одного звернення (створено випадково)
field-reply-secret = Секрет, з яким цей комп’ютер отримає відповідь
field-format = Вид форми звернення
field-other = Інше: { $field }

## A report on this computer

report-state-saved = Збережено на цьому комп’ютері, ще не надіслано
report-state-waiting = Збережено на цьому комп’ютері, ще не надіслано
report-state-needs-help = Збережено на цьому комп’ютері, ще не надіслано
report-state-sending = Надсилаємо
report-state-received = Рада отримала, { $at }, реєстраційний номер { $reference }
report-state-opened = Команда захисту відкрила
report-state-closed = Команда захисту закрила
report-state-handed-over = Передано іншим способом, ще не підтверджено
report-state-confirmed-by-code = Рада отримала: підтверджено кодом
report-state-withdrawn = Відкликано
report-text-saved = Ваше звернення тут у безпеці. Воно піде саме, поки ця програма відкрита.
report-text-sending = Ми зв’язуємося з комп’ютером ради. Ваше звернення буде тут у безпеці, доки не дійде.
report-text-waiting = Ваше звернення тут у безпеці. Поки програма відкрита, ми самі пробуємо ще раз.
report-text-needs-help = Ваше звернення тут у безпеці, але саме воно піти не може. Будь ласка, подзвоніть до ради.
report-text-handed-over = Ви підготували його, щоб передати іншим способом. Ми ще не знаємо, чи воно дійшло.
report-text-received = Комп’ютер ради підтвердив підписом, що отримав його. Людина з команди захисту його прочитає.
report-text-opened = Людина з команди захисту його відкрила.
report-text-closed = Команда закінчила роботу з ним. Ви ще можете щось додати.
report-text-confirmed-by-code = Код правильний. Команда відкрила ваше звернення.
report-text-withdrawn = Ви його відкликали. Цей комп’ютер його не надсилає.

report-why-heading = Чому воно ще не пішло
reason-offline = Нам не вдалося зв’язатися з комп’ютером ради. Можливо, немає інтернету.
reason-not-the-council = Відповів хтось інший, наприклад сторінка входу у Wi-Fi. Ми не віддали туди ваше звернення.
reason-busy = Комп’ютер ради зайнятий, або його ремонтують.
reason-refused = Комп’ютер ради не прийняв це звернення.
reason-damaged = Файл цього звернення на цьому комп’ютері пошкоджено.
reason-disk = На цьому комп’ютері не залишилося місця, або диск не працює.
reason-council-changed = Рада змінила свої замки. Це звернення треба зробити знову або розповісти телефоном.
report-phone-heading = Якщо це не може чекати
report-thanks = Ви вчинили правильно. Це не ваша провина.
report-next-heading = Що буде далі
report-next = Команда вирішує, як допомогти. Вона бачить, як ви хочете, щоб з вами зв’язалися.
report-reference = Ваш реєстраційний номер
report-reference-keep = Можете записати свій реєстраційний номер.
report-saved-at = Збережено на цьому комп’ютері
report-received-at = Рада отримала
report-opened-at = Відкрито
report-closed-at = Закрито
report-files = Файли
report-adds-to = Це доповнює попереднє звернення
report-add-text = Сталося ще щось, чи ви щось пропустили?
report-add = Додати щось
report-add-first = У вас є інші незакінчені відповіді. Спершу закінчіть або видаліть їх. Вони на сторінці «Головна».
report-withdraw = Відкликати це звернення
report-delete = Видалити це звернення з цього комп’ютера
report-back = Назад до звернення
report-council = Рада
report-technical-id = Технічний номер звернення
report-time-unknown = Час невідомий
report-try-now = Спробувати зараз
report-all = Переглянути всі мої звернення
report-home = На головну
report-said-trying = Ми зараз пробуємо.

reports-title = Мої звернення
reports-intro = Це звернення, зроблені на цьому комп’ютері. Слів, які ви писали, тут не видно.
reports-none = На цьому комп’ютері немає звернень.
reports-none-tell = Розповісти раді, що сталося
reports-item = Звернення, { $when }
reports-reference = Реєстраційний номер { $reference }
reports-none-reference = Реєстраційного номера ще немає
reports-adds = Воно доповнює попереднє звернення.
reports-new-replies = { $count ->
    [one] { $count } нова відповідь від команди
    [few] { $count } нові відповіді від команди
    [many] { $count } нових відповідей від команди
   *[other] { $count } нової відповіді від команди
  }

## What the safeguarding team wrote

replies-heading = Від команди захисту
replies-at = Написано: { $when }
replies-until-closed = На цьому комп’ютері немає безпечного місця для ключа. Відповіді можна читати лише до закриття програми.
replies-lost = Відповіді на це звернення не можна прочитати на цьому комп’ютері. Подзвоніть у команду, щоб їх почути.

## Other ways to bring a report to the council

ways-heading = Інші способи повідомити раду
ways-intro = Ви можете скористатися ще й одним із цих способів. Якщо звернення прийде двічі, це не зашкодить.
ways-email-name = електронною поштою
ways-email-link = Передати електронною поштою
ways-email-hint = Зашифрований файл, який ви додаєте до листа.
ways-email-title = Передати звернення електронною поштою
ways-file-safe = Ми робимо один зашифрований файл. Відкрити його може лише команда захисту.
ways-email-not-safe = Хто бачить вашу пошту, побачить, що ви написали команді.
ways-email-words = Не пишіть у листі, що сталося. Лист не зашифрований.
ways-email-step-file = Виберіть теку. Ми покладемо туди файл і покажемо його вам.
ways-email-step-attach = Відкриється новий лист. Додайте до нього файл і надішліть.
ways-step-code = Подзвоніть у команду і попросіть код. Вони бачать його, коли відкривають файл.
ways-email-go = Зробити файл і відкрити лист
ways-email-done = Файл готовий
ways-usb-name = на USB-флешці
ways-usb-link = Передати на USB-флешці
ways-usb-hint = Зашифрований файл, який ви приносите команді.
ways-usb-title = Передати звернення на USB-флешці
ways-usb-not-safe = Хто побачить флешку, побачить, що на ній є зашифрований файл.
ways-usb-step-choose = Вставте USB-флешку і виберіть її. Ми перевіримо копію.
ways-usb-step-bring = Віддайте флешку комусь із команди захисту особисто.
ways-usb-go = Вибрати USB-флешку
ways-usb-done = Файл уже на флешці
ways-print-name = на папері
ways-print-link = Передати на папері
ways-print-hint = Кожен, хто побачить папір, зможе його прочитати.
ways-print-title = Передати звернення на папері
ways-print-safe = Папір не зашифрований. Кожен, хто його побачить, зможе його прочитати.
ways-print-not-safe = Не залишайте його в принтері або в спільній кімнаті.
ways-print-under-18 = Це про когось до 18 років? Тоді спершу подзвоніть. Використовуйте папір, лише якщо вас попросять.
ways-print-printer = Спільний принтер може зберегти те, що надрукував.
ways-print-step-show = Ми покажемо, що написано у зверненні. Потім ви зможете його надрукувати.
ways-print-step-bring = Віддайте папір комусь із команди захисту особисто.
ways-print-go = Показати звернення тут
ways-print-done = Ваше звернення
ways-print-now = Надрукувати
handover-mail-subject = A locked file for the safeguarding team
handover-mail-text = The file with this e-mail is locked. Please open it on the safeguarding team’s own page.
ways-steps-heading = Як це працює
ways-file-name = Файл називається { $name }.
ways-not-shown = Нам не вдалося показати теку. Подивіться в теці, яку ви вибрали.
ways-mail-not-opened = Нам не вдалося відкрити лист. Відкрийте свою пошту самі і додайте файл.
ways-too-big = Цей файл завеликий для більшості поштових скриньок. Візьміть USB-флешку або подзвоніть.
ways-not-yet = Ми ще не знаємо, чи воно дійшло. Про це нам може сказати лише код.
ways-done = Ви підготували його, щоб передати { $way }: { $when }.
ways-code = Коли команда його відкриє, вона побачить код. Попросіть цей код, наприклад телефоном.
ways-code-link = У мене є код
code-title = Введіть код від команди
code-intro = Команда бачить код, коли відкриває ваше звернення. Він показує, що воно в неї є.
code-label = Код
code-hint = У ньому 10 літер і цифр, наприклад 7K3M9-QXPAB
code-check = Перевірити код
code-missing = Введіть код, який вам сказала команда.

## A copy to keep, and things that cannot be undone

copy-heading = Ваша власна копія
copy-offer = Ви можете залишити собі копію, щоб потім перечитати. Вона зашифрована і залишається на цьому комп’ютері.
copy-keep = Залишити собі копію
copy-read = Прочитати мою копію
copy-delete = Видалити мою копію
copy-title = Ваша копія
copy-text = Це те, що ви розповіли раді. Інші люди, які дивляться на екран, можуть це прочитати.
copy-secret-why = На цьому комп’ютері немає безпечного місця для ключа. Вашу копію може захистити секретне слово.
copy-secret-open = Вашу копію захищено секретним словом.
copy-open = Відкрити мою копію
act-no = Ні, назад
act-withdraw-title = Відкликати це звернення?
act-withdraw-text = Цей комп’ютер його не надішле. Те, що ви передали іншим способом, не відкликається.
act-withdraw-late = Якщо рада вже має його, ми вам скажемо. Тоді його не можна відкликати.
act-withdraw-yes = Так, відкликати
act-withdraw-done = Звернення відкликано.
act-delete-report-title = Видалити це звернення з цього комп’ютера?
act-delete-report-text = Звернення, його реєстраційний номер і його файли тут буде видалено.
act-delete-report-council = Те, що є в ради, там і залишиться. Подзвоніть у команду, щоб запитати про це.
act-delete-report-replies = Після цього ви не зможете читати нові відповіді на нього.
act-delete-report-yes = Так, видалити тут
act-delete-report-done = Звернення видалено з цього комп’ютера.
act-delete-copy-title = Видалити вашу копію?
act-delete-copy-text = Після цього ви не зможете її прочитати. Саме звернення не зміниться.
act-delete-copy-yes = Так, видалити мою копію
act-delete-copy-done = Вашу копію видалено.
delete-all-title = Видалити все?
delete-all-unsent = { $count ->
    [one] Рада ще не має { $count } звернення. Воно буде втрачене.
    [few] Рада ще не має { $count } звернень. Вони будуть втрачені.
    [many] Рада ще не має { $count } звернень. Вони будуть втрачені.
   *[other] Рада ще не має { $count } звернення. Вони будуть втрачені.
  }
delete-all-unsent-phone = Спершу можна подзвонити в команду.
delete-all-goes = Так зникне все, що ця програма зберігає на цьому комп’ютері:
delete-all-reports = звернення, реєстраційні номери і відповіді від команди
delete-all-answers = відповіді, які ви зберегли на потім
delete-all-files = файли, які ви додали, і ваші копії
delete-all-keys = ключі до всього цього
delete-all-notes = власні записи програми про її роботу
delete-all-stays-heading = Що залишиться
delete-all-stays-council = Звернення, які є в ради, залишаться там.
delete-all-stays-files = Ваші власні файли залишаться. Файли, які ви поклали в теку чи на флешку, теж залишаться.
delete-all-stays-program = Сама програма залишиться. Її можна видалити так само, як інші програми.
delete-all-yes = Так, видалити все
deleted-title = Усе видалено
deleted-text = Тепер ця програма не зберігає на цьому комп’ютері нічого вашого.
deleted-council = Звернення, які є в ради, досі там. Подзвоніть у команду, щоб запитати про них.

## Saving answers for later

kept-saved-title = Ваші відповіді збережено
kept-saved-text = Вони зашифровані і залишаються на цьому комп’ютері. Нічого не надіслано.
kept-saved-how = Щоб продовжити, відкрийте цю програму і виберіть «{ home-kept-go-on }» на сторінці «Головна».
keep-title = Виберіть секретне слово
keep-why = На цьому комп’ютері немає безпечного місця для ключа. Ваші відповіді може захистити секретне слово.
keep-label = Ваше секретне слово
keep-hint = Добре підходять три випадкові слова. Якщо ви їх забудете, ніхто не зможе допомогти.
keep-save = Зашифрувати і зберегти
keep-not = Не зберігати
keep-not-text = Без нього ваші відповіді залишаться лише в цьому вікні. Коли програма закриється, вони зникнуть.
keep-missing = Введіть секретне слово або виберіть «Не зберігати».
keep-not-kept = Ваші відповіді не збережено. Вони ще є в цьому вікні.
keep-replace-title = Раніше ви вже зберегли інші відповіді
keep-replace-text = Цей комп’ютер може зберігати один набір відповідей. Якщо зберегти зараз, старі відповіді зникнуть.
keep-replace-yes = Зберегти ці відповіді
keep-replace-no = Повернутися до цих відповідей
kept-title = Ваші збережені відповіді
kept-text = Вони є лише на цьому комп’ютері. Ви можете продовжити або видалити їх.
kept-label = Ваше секретне слово
kept-hint = Те, яке ви вибрали, коли зберігали відповіді.
kept-missing = Введіть своє секретне слово.
kept-replaces = У цьому вікні також є відповіді. Якщо продовжити, їх замінять збережені.
kept-open = Продовжити
kept-delete = Видалити збережені відповіді
kept-gone = На цьому комп’ютері немає збережених відповідей.
kept-delete-title = Видалити ваші збережені відповіді?
kept-delete-text = Ми не зможемо їх повернути. Звернення, які ви зробили, не зміняться.
kept-delete-yes = Так, видалити
kept-delete-no = Ні, залишити
kept-deleted = Збережені відповіді видалено.

## About and help

about-title = Про програму і допомога
about-what = Ця програма допомагає дорослим студентам безпечно користуватися інтернетом удома. Обліковий запис для неї не потрібен.
about-council-heading = Команда захисту в раді (safeguarding team)
about-role = Хто
about-name = Ім’я
about-phone = Телефон
about-email = Електронна пошта
about-source = Звідки це
about-confirmed = Рада підтвердила ці дані.
about-not-confirmed = Рада ще не підтвердила ці дані. Вони можуть бути старі. Ваш викладач може їх перевірити.
about-unknown = Невідомо
about-privacy-heading = Що зберігає ця програма
about-privacy-kept = Звернення зберігаються на цьому комп’ютері зашифрованими. Прочитати їх тут можна, лише якщо ви залишите собі копію.
about-privacy-leave = Цей комп’ютер залишають лише звернення, які ви надсилаєте. Тут немає реклами і підрахунку відвідувачів.
about-delete-link = Видалити все, що тут зберігається
about-access-heading = Користуйтеся програмою так, як вам зручно
about-access-keyboard = Усе працює з клавіатури. Користуйтеся клавішами Tab, Enter і пробілом.
about-access-reader = Програму зроблено так, щоб вона працювала з читачами екрана і великим текстом.
about-access-problem = Якщо чимось важко користуватися, скажіть викладачу. Будь ласка, скажіть, на якому екрані це було.
about-access-known = Її ще не випробували вручну з кожним читачем екрана.
about-version = Версія { $version }
about-brand = Екрани створено за допомогою govuk-frontend, за ліцензією MIT. Це не державна служба.

## New words from the council

pack-taken = Нові тексти від вашої ради вже тут.
pack-already-here = У вас уже є ці тексти.
pack-went-back = Ви повертаєтеся до попередніх текстів.
pack-nothing-before = Попередніх текстів немає.
pack-older = Ці тексти старіші за ваші.
pack-expired = Термін дії цих текстів минув.
pack-not-signed = Ми не можемо визначити, хто написав ці тексти.
pack-not-whole = Частини файлу не вистачає.
pack-another-council = Ці тексти для іншої ради.
pack-not-for-this-program = Цей файл не підходить до вашої програми.
pack-too-large = Цей файл завеликий.
pack-not-found = Ми не можемо прочитати цей файл.
pack-address-not-allowed = Ми не користуємося цією вебадресою.
pack-no-answer = Вебсторінка ради не відповіла.
pack-not-kept = Можливо, на цьому комп’ютері не залишилося місця.
pack-next-start = Закрийте програму і відкрийте її знову, щоб їх побачити.
pack-nothing-to-do = Вам нічого не треба робити.
pack-ask-for-newest = Попросіть у викладача найновіший файл.
pack-do-not-use = Не використовуйте цей файл. Ваші старі тексти залишаються. Скажіть викладачу, звідки цей файл.
pack-get-again = Завантажте файл ще раз. Ваші старі тексти залишаються.
pack-tell-council = Скажіть викладачу. Ваші старі тексти залишаються.
pack-choose-again = Виберіть файл ще раз. Ваші старі тексти залишаються.
pack-try-later = Спробуйте ще раз пізніше. Ваші старі тексти залишаються.
pack-make-room = Видаліть якісь файли і спробуйте ще раз. Ваші старі тексти залишаються.

## When something does not work

problem-title = Щось не спрацювало
problem-home = На головну
problem-again = Спробувати ще раз
problem-reference = Якщо проситимете про допомогу, назвіть цей код: { $reference }

failure-cannot-send-here = Ця копія програми не може надіслати звернення
failure-cannot-send-here-do = Нічого не надіслано. Подзвоніть у команду захисту або запитайте викладача.
failure-draft-too-long = Відповідь задовга
failure-draft-too-long-do = Нічого не надіслано. Скоротіть текст і спробуйте ще раз.
failure-report-not-saved = Ваше звернення НЕ збережено
failure-report-not-saved-do = Нічого не надіслано. Ваші слова ще тут. Спробуйте ще раз або подзвоніть у команду захисту.
failure-draft-not-kept = Ваші відповіді не збережено
failure-draft-not-kept-do = Вони ще є в цьому вікні. Спробуйте ще раз або продовжуйте без збереження.
failure-wrong-passphrase = Це не те секретне слово
failure-wrong-passphrase-do = Перевірте, чи правильно написано, і спробуйте ще раз. Ваші збережені відповіді ще тут.
failure-gate-closed = Зараз не можна додати файл
failure-gate-closed-do = Спершу дайте відповідь на питання про зображення.
failure-file-refused = Нам не вдалося зробити це з файлом
failure-file-refused-do = Більше нічого не змінилося. Спробуйте ще раз або продовжуйте без файлу.
failure-cannot-withdraw = Це звернення вже пізно відкликати
failure-cannot-withdraw-do = Рада вже має його або, можливо, має. Подзвоніть у команду, якщо хочете про це поговорити.
failure-copy-not-kept = Копії немає
failure-copy-not-kept-do = Нам не вдалося зберегти або знайти копію. Саме звернення не змінилося.
failure-not-handed-over = Файл не створено
failure-not-handed-over-do = Виберіть іншу теку і спробуйте ще раз або подзвоніть у команду.
failure-wrong-code = Це не код цього звернення
failure-wrong-code-do = Перевірте кожну літеру і цифру або попросіть команду прочитати його ще раз.
failure-still-unsent = Рада ще не має цього звернення
failure-still-unsent-do = Його не видалено. Якщо не хочете, щоб воно пішло, спершу відкличте його.
failure-not-deleted = Видалено не все
failure-not-deleted-do = Закрийте інші програми і спробуйте ще раз. Якщо не допоможе, запитайте викладача.
failure-not-found = Нам не вдалося знайти цю сторінку
failure-not-found-do = Можливо, її перенесли. Перейдіть на головну і виберіть ще раз.
failure-unexpected = Щось не спрацювало
failure-unexpected-do = Це наша провина, не ваша. Спробуйте ще раз або запитайте викладача.

# Check screens

## Before the check

check-look-settings = Оновлення, брандмауер, блокування екрана і копія ваших файлів: чи вони увімкнені?
check-look-others = Чи може хтось інший увійти в цей комп’ютер?
check-network-title = Перш ніж ми подивимося на ваш роутер
check-network-intro = Продовжуйте, лише якщо ви вдома і вам можна налаштовувати цей роутер.
check-network-do = Що ми робимо
check-network-knock = Ми стукаємо в кілька «дверей» вашого роутера, щоб побачити, які з них відчиняються.
check-network-note = Роутер може записати, що ми там були.
check-network-stop = Це займе не більше ніж пів хвилини. Ви можете зупинити будь-коли.
check-network-never-change = Ми нічого не змінюємо на вашому роутері.
check-network-never-password = Ми не пробуємо жодного пароля.
check-network-never-send = Ми нікому не надсилаємо результати.
check-network-question = Що нам можна зробити цього разу?
check-network-hint = Ми питаємо щоразу. Жодної позначки немає, доки ви її не поставите.
check-network-hub = Постукати у «двері» мого роутера. Він може це записати. Нічого не зміниться.
check-network-names = Також перевірити, чи вебадреси ведуть у правильне місце. Для цього ми відвідаємо кілька відомих сайтів.
check-network-missing = Позначте перше поле або виберіть «Лише цей комп’ютер».
check-network-only = Лише цей комп’ютер

## Results of the check

check-stop = Зупинити перевірку
check-stopped = Ви її зупинили. Чого немає у списку, того ми не перевіряли.
check-first = Спершу зробіть це
check-part-computer = Цей комп’ютер
check-part-home = Ваша домашня мережа
check-home-not-looked = Цього разу ми не дивилися на вашу домашню мережу.
check-home-nothing = У нас немає результату для вашої домашньої мережі.
check-good = { $count ->
    [one] Добре: { $count } пункт
    [few] Добре: { $count } пункти
    [many] Добре: { $count } пунктів
   *[other] Добре: { $count } пункту
  }
check-fold-why = Чому і що ми побачили
check-fold-all = Що зробити і що ми побачили
check-open-settings = Відкрити налаштування
check-settings-not-opened = Нам не вдалося відкрити налаштування. Будь ласка, скористайтеся цими кроками.
check-ask-help = Попросити допомоги
check-help-sheet = Аркуш допомоги для друга або викладача
check-tell-hub = Розповісти нам про пароль вашого роутера
check-try-hub = Спробувати пароль, з яким продавали цей роутер
places-heading = Коротко
places-drawing = Малюнок: інтернет, ваш роутер, Wi-Fi і цей комп’ютер. У списку тут ті самі слова.
place-internet = Інтернет
place-hub = Ваш роутер
place-wifi = Wi-Fi
place-computer = Цей комп’ютер
place-partly = Перевірено частково
place-not-looked = Не перевіряли

## The password of the hub

hub-unknown = Не знаю
hub-which-title = Який у вас роутер?
hub-which-hint = Пошукайте назву спереду на коробці.
hub-which-suggested = { $name } – схоже, це ваш
hub-which-missing = Виберіть один. Якщо ви не певні, виберіть «{ hub-unknown }».
hub-sticker-title = Знайдіть наліпку на роутері
hub-two-passwords = Паролів може бути два
hub-two-keep = Не вводьте тут жодного з них. Ми лише питаємо, чи це досі старий пароль.
hub-asked-title = Чи пароль власної сторінки роутера досі той, що на наліпці?
hub-asked-hint = Ідеться не про пароль Wi-Fi. Не вводьте тут пароль.
hub-asked-changed = Ні, хтось удома його змінив
hub-asked-sticker = Так, він досі той, що на наліпці
hub-asked-many-people-know = Це пароль, який знає багато людей, наприклад «admin»
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = Виберіть одну відповідь. Якщо ви не певні, виберіть «{ hub-unknown }».
hub-change-title = Як змінити пароль роутера
hub-unsure = Ми написали ці кроки { $date }. Їх ще ніхто не випробував на справжньому роутері. Назви кнопок можуть відрізнятися.
hub-wifi-heading = Змінюйте лише власний пароль роутера
hub-wifi-offline = Новий пароль Wi-Fi від’єднає телефони, телевізори і принтери. Кожен доведеться під’єднати знову.
hub-updates = Оновлення для вашого роутера
hub-back = Назад до моїх результатів
hub-login-title = Спробувати пароль, з яким продавали цей роутер?
hub-login-intro = { $name } часто продавали з однаковим паролем на кожній коробці.
hub-login-once = Ми пробуємо цей один пароль один раз.
hub-login-out = Якщо він відкриє сторінку, ми одразу з неї вийдемо.
hub-login-note = Роутер може це записати. Якщо пароль неправильний, деякі роутери на якийсь час закривають свою сторінку.
hub-login-never-more = Ми не вгадуємо інших паролів.
hub-login-never-change = Ми нічого не змінюємо на вашому роутері.
hub-login-never-keep = Ми не зберігаємо сторінку відповіді і нікому нічого не надсилаємо.
hub-login-question = Можна нам спробувати?
hub-login-agree = Так, один раз. Це мій дім, і мені можна налаштовувати цей роутер.
hub-login-missing = Поставте позначку або виберіть «{ act-no }».
hub-login-go = Спробувати один раз
hub-login-busy = Ми пробуємо. Це може зайняти пів хвилини.

## Help sheet

sheet-title = Аркуш допомоги
sheet-intro = Покажіть або надрукуйте це для друга чи викладача, який вам допомагає.
sheet-left-out = Ми прибрали імена, адреси і серійні номери.
sheet-look = Перегляньте його, перш ніж комусь дати.
sheet-nothing = Результатів ще немає. Спершу зробіть перевірку.
sheet-print = Надрукувати
sheet-made = Створено
sheet-system = Система
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = Збережені паролі
passwords-saved-from = Звідки: { $from }
passwords-saved-judged = Переглянуто записів для входу: { $judged }. Різних паролів у них: { $different }.
passwords-saved-fine = Нічого не треба змінювати: { $fine }
passwords-saved-nothing = Нічого не треба змінювати.
passwords-saved-no-logins = У цьому файлі немає жодного запису для входу з паролем.
passwords-saved-first = Спершу змініть ці три
passwords-saved-later = Потім ці
passwords-saved-same = Той самий пароль: { $places }
passwords-saved-near = Майже той самий пароль: { $places }
passwords-saved-more = і ще { $count }
passwords-saved-skipped-heading = Рядки, які ми не переглянули
passwords-saved-line = Рядок { $line }: { $words }
passwords-saved-not-locked = Цей комп’ютер може записувати частини пам’яті на диск. Наступного разу спершу закрийте інші програми.
passwords-saved-file-still-there = У файлі досі є всі ваші паролі. Видаліть його зараз.
passwords-made-heading = Ваш новий пароль
passwords-made-letters = Літера за літерою
passwords-made-bits = Надійність у бітах: { $bits }
passwords-list-kept = Паролів у новому списку: { $kept }.
passwords-list-bad = Рядків з помилками: { $count }. Їх пропущено. Перші з них: { $lines }

## Password screens

check-passwords-text = Ми можемо разом з вами подивитися і на ваші паролі.
check-passwords-link = Паролі
passwords-title = Паролі
passwords-intro = Добрий пароль довгий, і в кожного облікового запису він свій.
passwords-promise = Ми не зберігаємо жодного пароля. Усе, що ви тут робите, залишається на цьому комп’ютері.
passwords-try-hint = Подивіться, чи важко його вгадати.
passwords-saved-title = Перевірити, що зберіг мій браузер
passwords-saved-hint = Знайти паролі, які треба змінити насамперед.
passwords-make-title = Створити пароль
passwords-make-hint = Три випадкові слова, які легко запам’ятати.
passwords-same-title = Чи мій пароль усюди однаковий?
passwords-same-hint = Порівняти два або більше паролів.
passwords-two-step-title = Вхід у два кроки
passwords-two-step-hint = Другий замок для вашої пошти та інших облікових записів.
passwords-change-heading = Чи треба часто його змінювати?
passwords-back = Назад до паролів

online-heading = Чи знають його злодії?
online-what-leaves = Ми перетворюємо ваш пароль на код на цьому комп’ютері. Надсилаємо лише п’ять знаків цього коду. З них ніхто не дізнається ваш пароль.
online-ask = Запитати також великий список в інтернеті
online-busy = Ми запитуємо. Це може зайняти пів хвилини.
online-sent = Що було надіслано: { $what }

saved-intro = Ваш браузер може зберегти ваші паролі у файл. Ми подивимося на цей файл на цьому комп’ютері.
saved-finds = Ми шукаємо слабкі паролі, однакові паролі і ті, які знають злодії.
saved-warning-heading = Будьте обережні з цим файлом
saved-warning-plain = У ньому всі ваші паролі, і прочитати їх може будь-хто.
saved-warning-watch = Переконайтеся, що ніхто не дивиться на ваш екран.
saved-warning-place = Нікому його не надсилайте. Не кладіть його в теку в інтернеті.
saved-warning-delete = Коли ми подивимося, ми запропонуємо його видалити.
saved-how-heading = 1. Зробіть файл
saved-how = Де збережені ваші паролі? Виберіть, щоб побачити кроки.
saved-how-differ = Назви кнопок можуть трохи відрізнятися.
saved-choose-heading = 2. Дайте нам подивитися
saved-choose = Вибрати файл
saved-reading = Виберіть свій файл у вікні, яке відкриється. Тоді ми одразу почнемо.
saved-progress = { $done } з { $of }
saved-progress-label = Уже переглянуто:
saved-running-title = Дивимося на ваші паролі
saved-running-stay = Нічого не надсилається. Ви можете зупинити будь-коли.
saved-said-started = Ми почали.
saved-results-title = Ваші збережені паролі
saved-nothing-chosen = Файл не вибрано. Нічого не сталося.
saved-first-few = Спершу змініть ці
saved-about-user = Ім’я користувача: { $user }
saved-how-many = Скільки паролів мають кожну з проблем
saved-more = Ще { $count }: { $words }
saved-show-more = Показати більше
saved-next-step = Змініть пароль на самому сайті. Тоді браузер запропонує зберегти новий.
saved-lines-fold = Показати рядки
saved-lines-first = Кількість рядків, які ми називаємо: { $count }. Це лише перші.
saved-refused-heading = Ми його не переглядали
saved-stopped-heading = Ви це зупинили
saved-stopped = Ми нічого не кажемо про жоден пароль, бо бачили не всі.
saved-safe-heading = Як ми це бережемо
saved-safe-here = Ми дивилися на файл лише на цьому комп’ютері. Нічого не надіслано.
saved-safe-never-shown = На цій сторінці не видно жодного пароля.
saved-safe-locked = Поки ми дивилися, цей комп’ютер не записував паролі на диск.
saved-safe-gone = Коли ви залишите цю сторінку, цей список зникне.
saved-another = Переглянути інший файл
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari або Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = Відкрийте Chrome. Натисніть три крапки вгорі праворуч.
export-chrome-find = Виберіть «Passwords and autofill» (паролі та автозаповнення), потім «Google Password Manager», потім «Settings» (налаштування).
export-chrome-make = Біля «Export passwords» (експорт паролів) виберіть «Download file» (завантажити файл).
export-edge-open = Відкрийте Edge. Натисніть три крапки вгорі праворуч, потім «Settings» (налаштування).
export-edge-find = Знайдіть там «passwords» (паролі). Відкрийте сторінку зі своїми збереженими паролями.
export-edge-make = Виберіть «Export passwords» (експорт паролів). Це може бути за трьома крапками або маленьким коліщатком.
export-firefox-open = Відкрийте Firefox. Натисніть три риски вгорі праворуч.
export-firefox-find = Виберіть «Passwords» (паролі).
export-firefox-make = Натисніть три крапки на тій сторінці, потім «Export passwords» (експорт паролів).
export-safari-open = Відкрийте на своєму Mac програму «Passwords» (паролі). На старішому Mac відкрийте Safari.
export-safari-find = Угорі екрана виберіть «File» (файл).
export-safari-make = Виберіть «Export All Passwords to File» (експорт усіх паролів у файл). У Safari виберіть «Export» (експорт), потім «Passwords» (паролі).
export-bitwarden-open = Відкрийте Bitwarden на цьому комп’ютері і розблокуйте його.
export-bitwarden-find = Виберіть «File» (файл), потім «Export vault» (експорт сховища).
export-bitwarden-make = Виберіть вид файлу «.csv». Не вибирайте зашифрований.
export-one-password-open = Відкрийте 1Password на цьому комп’ютері і розблокуйте його.
export-one-password-find = Виберіть «File» (файл), потім «Export» (експорт), потім свій обліковий запис.
export-one-password-make = Виберіть вид файлу «CSV».
export-keepass-open = Відкрийте KeePass або KeePassXC і розблокуйте його.
export-keepass-find = У KeePassXC виберіть «Database» (база даних), потім «Export» (експорт). У KeePass виберіть «File» (файл), потім «Export».
export-keepass-make = Виберіть вид файлу «CSV».
export-asked = Якщо комп’ютер просить свій власний пароль або PIN, введіть його там.
export-save = Збережіть файл на робочому столі, щоб потім його знайти.

export-delete-title = Видалити файл зараз?
export-delete-why = Кожен, хто відкриє цей файл, зможе прочитати всі ваші паролі.
export-delete-can = Ми спершу запишемо щось поверх файлу, а потім видалимо його.
export-delete-cannot = На багатьох нових дисках, у теках в інтернеті чи резервних копіях частини файлу можуть ще якийсь час залишатися.
export-delete-browser = Браузер зберігає у себе ваші паролі, як і раніше.
export-delete-question = Можна нам його видалити?
export-delete-agree = Так, видаліть файл, який вибрано.
export-delete-missing = Поставте позначку або виберіть «{ export-keep }».
export-delete-go = Видалити цей файл зараз
export-keep = Залишити файл
export-deleted = Файлу більше немає
export-not-deleted = Файл досі тут
export-kept = Ви залишаєте файл
export-kept-care = У ньому досі всі ваші паролі. Скоро видаліть його самі і очистьте кошик.

make-intro = Ми поєднуємо випадкові слова. Їх ніхто не вгадає з того, що знає про вас.
make-kind = Якої довжини?
make-kind-3 = Три слова – легко запам’ятати
make-kind-4 = Чотири слова – надійніше
make-kind-5 = П’ять слів – для найважливішого
make-extras = Сайт хоче чогось іще?
make-extras-hint = Якщо ні, не ставте жодної позначки.
make-capitals = Велика літера
make-digit = Цифра
make-go = Створити пароль
make-another = Створити інший
make-said = Є новий пароль.
make-box = Пароль
make-copy-hint = Натисніть на поле, щоб виділити пароль. Тоді його можна скопіювати.
make-strength = Наскільки він надійний
make-help = Що з ним робити
make-wifi-link = Створити пароль для мого роутера або Wi-Fi, з карткою для друку
make-wifi-title = Створити пароль для мого роутера або Wi-Fi
make-wifi-intro = Ми створюємо пароль, який легко ввести на телефоні або телевізорі.
make-network = Назва вашого Wi-Fi
make-network-hint = Для картки. Залиште порожнім, якщо це для власної сторінки роутера.
make-network-too-long = Ця назва задовга. Назва Wi-Fi має до 32 знаків.
make-card-print = Надрукувати картку
make-card-picture = Квадратний код. Телефон, який на нього подивиться, може під’єднатися до вашого Wi-Fi.
make-card-picture-hint = Наведіть сюди камеру телефону, щоб під’єднатися.
make-card-alone = Друкуйте там, де ніхто інший не забере її з принтера.

same-intro = Введіть паролі, якими користуєтеся. Ми скажемо, які з них однакові.
same-promise = Вони залишаються на цьому екрані. Їх ніколи не зберігають і не надсилають.
same-field = Пароль { $number }
same-add = Додати ще один
same-compare = Порівняти
same-missing = Введіть щонайменше два паролі.
same-results = Що ми знайшли
same-all-different = Вони всі різні. Це добре.
same-like = Такий самий, як: { $others }
same-near = Майже такий самий, як: { $others }
same-why = Якщо хтось дізнається один пароль, він спробує його всюди. Дайте кожному обліковому запису свій.

two-step-accounts = Виберіть обліковий запис, щоб побачити кроки.

## Languages

language-title = Виберіть мову
language-later = Мову можна змінити вгорі кожного екрана.
language-nav = Мова
language-other = Інші мови
language-now = Тепер слова українською.
language-draft = Це чернетка. Її ще ніхто не перевірив. Головний текст – англійський.
language-part-english = Ця частина поки що англійською.
rule-draft = Це чернетка. Цей переклад ще ніхто не перевірив. Головне правило – англійське.
rule-untranslated = Це правило поки що англійською.
rule-outdated = Англійське правило змінилося. Ось новий текст англійською.
rule-read-english = Прочитати це правило англійською
rule-read-own = Прочитати це правило своєю мовою
