# The words of the screens, in Arabic. A draft: a person will check it. The English stays authoritative.
#
# Forms that fit every reader: nouns of action on buttons and in steps, and "you can" in sentences.
# "Received" is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = خطأ: { $page } – { product-name }
skip-to-content = الانتقال إلى الجزء الرئيسي
practice-tag = تدريب
nav-label = القائمة الرئيسية
nav-home = الرئيسية
nav-rules = القواعد
nav-check = فحص جهازي
nav-tell = حدث شيء ما
nav-reports = بلاغاتي
nav-about = عن البرنامج والمساعدة
back = رجوع
leave-quickly = خروج سريع
footer-heading = هل تلزمك مساعدة؟
footer-tutor = يمكنك سؤال مدرسك عن أي شيء هنا.
footer-phone = رقم فريق الحماية في المجلس:
footer-no-phone = رقم هاتف فريق الحماية موجود عند مدرسك.
footer-danger = هل أنت في خطر الآن؟ رقم الطوارئ هو 999.
error-heading = هناك مشكلة
not-given = لا توجد إجابة
continue = متابعة

## Home

home-title = الرئيسية
home-heading = كيف يمكننا مساعدتك؟
home-tell = حدث شيء ما
home-tell-hint = إبلاغ فريق الحماية في المجلس، سؤالًا صغيرًا بعد سؤال.
home-rules = قراءة القواعد
home-rules-hint = قواعد السلامة على الإنترنت في دورتك، بكلمات سهلة.
home-check = فحص جهازي
home-check-hint = نظرة على مضاد الفيروسات والراوتر وكلمات السر.
home-stop = إيقاف التواصل المزعج
home-stop-hint = حفظ الدليل والحظر والإبلاغ، خطوة بعد خطوة.
home-reports = بلاغاتي
home-reports-hint = معرفة ما حدث لبلاغ من هذا البرنامج.
home-quick = إبلاغ المجلس الآن
home-quick-hint = ليس لديك وقت؟ هنا صفحة قصيرة واحدة. يظهر لك كل شيء قبل الإرسال.
home-practice-heading = هذا للتدريب
home-practice-text = تذهب البلاغات إلى مجلس تدريبي على هذا الكمبيوتر. لا يقرؤها أي شخص حقيقي.
home-notice-heading = للعلم
home-cannot-send = هذه النسخة لا تستطيع إرسال بلاغ بعد. يمكنك مع ذلك الاتصال بالهاتف أو سؤال مدرسك.
home-reports-waiting = { $count ->
    [zero] لا توجد بلاغات محفوظة تنتظر على هذا الكمبيوتر.
    [one] بلاغ واحد محفوظ على هذا الكمبيوتر. ليست لدينا حتى الآن علامة على أنه عند المجلس.
    [two] بلاغان محفوظان على هذا الكمبيوتر. ليست لدينا حتى الآن علامة على أنهما عند المجلس.
    [few] { $count } بلاغات محفوظة على هذا الكمبيوتر. ليست لدينا حتى الآن علامة على أنها عند المجلس.
    [many] { $count } بلاغًا محفوظًا على هذا الكمبيوتر. ليست لدينا حتى الآن علامة على أنها عند المجلس.
   *[other] { $count } بلاغ محفوظ على هذا الكمبيوتر. ليست لدينا حتى الآن علامة على أنها عند المجلس.
  }
home-reports-waiting-link = عرض بلاغاتي
home-reports-long = ينتظر أحدها منذ أكثر من يوم. يمكنك أيضًا الاتصال بالهاتف أو استخدام طريقة أخرى.
home-replies = فريق الحماية كتب إليك.
home-answers-heading = إجاباتك
home-answers-open = لديك إجابات لم تُرسل. هي موجودة في هذه النافذة فقط.
home-answers-go-on = متابعة إجاباتي
home-answers-delete = حذف إجاباتي
home-answers-deleted = حُذفت إجاباتك.
home-kept-text = لديك إجابات محفوظة على هذا الكمبيوتر. لم يخرج أي شيء من هذا الكمبيوتر.
home-kept-go-on = متابعة إجاباتي المحفوظة

notice-pack-refused = وصلت معلومات جديدة من المجلس، ولم نستطع الوثوق بها. نستخدم النصوص التي جاءت مع البرنامج.
notice-pack-expired = انتهى تاريخ المعلومات التي من مجلسك. ربما تغيرت أرقام الهاتف.
notice-reports-unreadable = لم نستطع قراءة البلاغات على هذا الكمبيوتر. لم يُحذف شيء. إذا كان الأمر مهمًا، يُرجى الاتصال بالمجلس.

## The rules

rules-title = القواعد
rules-intro = هذه قواعد السلامة على الإنترنت. هي هنا لحمايتك.
rules-search-label = البحث في القواعد
rules-search-hint = مثلًا: كلمة السر، شخص يراسلني باستمرار
rules-search-count = { $count ->
    [zero] لم نجد أي قاعدة
    [one] وجدنا قاعدة واحدة
    [two] وجدنا قاعدتين
    [few] وجدنا { $count } قواعد
    [many] وجدنا { $count } قاعدة
   *[other] وجدنا { $count } قاعدة
  }
rules-search-nothing = لم نجد قاعدة بهذه الكلمات. قد تفيدك إحدى هذه القواعد.
rules-search-clear = عرض كل القواعد
rule-do = ما ننصح به
rule-dont = ما يجب تجنبه
rule-links = ما يمكنك فعله الآن
rule-source = من أين جاءت هذه القاعدة
rule-source-line = { $title } ({ $year })، { $place }
rule-source-note = هذه كلماتنا السهلة نحن. الوثيقة الرسمية هي وثيقة المجلس.
rule-pages = قواعد أخرى
rule-previous = السابقة
rule-next = التالية

## Stop unwanted contact

guides-title = إيقاف التواصل المزعج
guides-intro = القرار لك: من يتواصل معك ومن لا يتواصل. لا يلزمك ذكر السبب.
guides-choose = أين يتواصل معك هذا الشخص؟
guides-danger = في حالة الخطر الآن، يُرجى الاتصال أولًا بالرقم 999.
guides-other-tell = إبلاغ المجلس
guide-before-heading = قبل البدء
guide-before-proof = نحفظ الدليل أولًا. الحظر قد يخفي الرسائل.
guide-before-notice = قد يلاحظ الشخص أنك حظرته. المتابعة مناسبة فقط إذا كان ذلك آمنًا لك.
guide-checked-on = كتبنا هذه الخطوات في { $date } حسب ما كان معروفًا حينها. ربما تغيرت أماكن الأزرار.
guide-start = بدء
guide-step-count = { $guide }: { $phase }. الخطوة { $step } من { $total }
guide-phase-keep-proof = حفظ الدليل
guide-phase-block = إيقاف التواصل
guide-phase-report = الإبلاغ
guide-phase-after = بعد ذلك
guide-done-next = تم – الخطوة التالية
guide-done-last = تم – إنهاء
guide-could-not = لم أستطع فعل هذا
guide-help-heading = لا بأس في ذلك
guide-help-look = القوائم تكون غالبًا خلف ثلاث نقاط (⋯) أو خلف اسم الشخص. هناك يوجد غالبًا Block (حظر) أو Report (إبلاغ).
guide-help-tutor = يمكن لمدرسك أن يفعل هذا معك.
guide-help-skip = المتابعة بدون هذه الخطوة
guide-help-tell = إبلاغ المجلس
guide-end-title = وصلت إلى النهاية
guide-end-text = لقد اعتنيت بنفسك. ما حدث ليس ذنبك.
guide-end-again = إذا تكرر الأمر، فالأفضل عدم الرد. يُرجى حفظ نسخة وإخبار شخص ما.
guide-end-tell-heading = هل لديك رغبة في إبلاغ المجلس؟
guide-end-tell-text = فريق الحماية يستطيع المساعدة، حتى إن لم يكن الأمر مؤكدًا.
guide-end-tell = إبلاغ المجلس
guide-end-other = إيقاف التواصل في مكان آخر
guide-end-home = الذهاب إلى الرئيسية

## Check my device

check-title = فحص جهازي
check-intro = ننظر إلى بعض الإعدادات التي تحميك. يستغرق ذلك حوالي دقيقة.
check-look-heading = ما ننظر إليه
check-look-antivirus = مضاد الفيروسات: هل هو يعمل، وهل هو محدَّث؟
check-look-hub = الراوتر في بيتك، فقط إذا وافقت أدناه.
check-never-heading = ما لا نفعله أبدًا
check-never-files = لا نفتح ملفاتك أو صورك أو رسائلك.
check-never-change = لا نغير أي شيء.
check-never-send = لا نرسل النتائج إلى أي شخص.
check-home-question = هل أنت في البيت، وهل الراوتر لك؟
check-home-hint = الراوتر هو العلبة التي توصل الإنترنت إلى بيتك. نسأل في كل مرة.
check-home-yes = نعم، افحصوا الراوتر أيضًا
check-home-no = لا، هذا الكمبيوتر فقط
check-home-not-sure = لا أعرف بالتأكيد، هذا الكمبيوتر فقط
check-home-missing = يُرجى اختيار إجابة واحدة. في حالة الشك، الإجابة الأخيرة هي المناسبة.
check-start = بدء الفحص
check-results-title = نتائجك
check-results-running-title = جارٍ الفحص
check-running = نحن ننظر الآن. تظهر النتائج هنا واحدة بعد أخرى.
check-list-heading = كل ما نظرنا إليه
check-waiting = جارٍ الفحص…
check-again = الفحص مرة أخرى
check-nothing = لم يكن هناك شيء ننظر إليه على هذا الكمبيوتر.
check-said-started = بدأ الفحص.
check-said-so-far = فحصنا { $done } من { $total }.
check-said-done = انتهى الفحص. { $attention ->
    [zero] لا شيء يحتاج إلى اهتمام فيما استطعنا رؤيته.
    [one] شيء واحد يحتاج إلى اهتمام.
    [two] شيئان يحتاجان إلى اهتمام.
    [few] { $attention } أشياء تحتاج إلى اهتمام.
    [many] { $attention } شيئًا يحتاج إلى اهتمام.
   *[other] { $attention } شيء يحتاج إلى اهتمام.
  }
check-saw = ما رأيناه
check-why = لماذا هذا مهم
check-what-to-do = ما العمل
check-told-by-you = هذا من إجابتك. نحن لم نقسه.
check-checked-at = فُحص في { $when }
verdict-good = جيد
verdict-problem = يحتاج إلى اهتمام
verdict-advice = من المفيد معرفته
verdict-cannot-tell = لم نستطع الفحص
verdict-not-applicable = لا ينطبق هنا

## Try a password

password-title = تجربة كلمة سر
password-intro = عند كتابة كلمة سر هنا، يظهر لك كم يصعب تخمينها.
password-promise = تبقى على هذه الشاشة. لا نحفظها أبدًا ولا نرسلها أبدًا.
password-label = كلمة السر المطلوب تجربتها
password-show = إظهار
password-hide = إخفاء
password-show-label = إظهار كلمة السر
password-hide-label = إخفاء كلمة السر
password-said-shown = كلمة السر ظاهرة
password-said-hidden = كلمة السر مخفية
password-result-heading = مدى قوتها
password-result-waiting = تظهر النتيجة هنا عند بدء الكتابة.
password-guess-time = الوقت اللازم لتخمينها
password-reasons = السبب
password-best-change = أكثر ما يفيد
password-too-long = هذا أطول مما نستطيع النظر إليه. الحد الأقصى 10,000 حرف.
password-tip-heading = طريقة جيدة لعمل كلمة سر
password-tip = جمع ثلاث كلمات عشوائية معًا. كلمة سر مختلفة لكل حساب.
strength-empty = لم يُكتب شيء بعد
strength-very-weak = ضعيفة جدًا
strength-weak = ضعيفة
strength-fair = متوسطة
strength-good = جيدة
strength-strong = قوية

## Tell the council: the pages before and between the questions

tell-start-title = القرار لك
tell-start-stop = يمكنك التوقف في أي وقت. لا يُرسل شيء إلا باختيارك أنت.
tell-start-who = يقرؤه فريق الحماية في المجلس. يظهر لك من هم قبل الإرسال.
tell-start-skip = يمكنك ترك أي سؤال. لا يلزم أن يكون كل شيء مؤكدًا.
tell-start-see-heading = من قد يرى هذا الكمبيوتر؟
tell-start-see = من يستخدم هذا الكمبيوتر قد يرى ما كتبته ما دام البرنامج مفتوحًا.
tell-start-watch = إذا كان أحد قد يراقب هذا الكمبيوتر، فالأفضل استخدام كمبيوتر آخر أو الاتصال بالهاتف.
tell-start-kept = تبقى إجاباتك في هذه النافذة. تختفي عند إغلاق البرنامج، إلا إذا حفظتها.
tell-start-leave = زر «خروج سريع» يغلق هذا البرنامج فورًا. يبقى البرنامج على الكمبيوتر.
tell-start-go = بدء
tell-start-quick = استخدام صفحة قصيرة واحدة بدلًا من ذلك
tell-cannot-send-heading = هذه النسخة لا تستطيع إرسال بلاغ بعد
tell-cannot-send = يمكنك كتابة إجاباتك هنا. لإبلاغ المجلس اليوم، يُرجى الاتصال بالهاتف أو سؤال مدرسك.
danger-help-title = يُرجى الاتصال بالرقم 999 الآن
danger-help-call = في حالة خطر عليك أو على غيرك الآن، يُرجى الاتصال بالرقم 999.
danger-help-place = إن أمكن، يُرجى الذهاب أولًا إلى مكان آمن.
danger-help-mobile-heading = إذا كان الكلام غير ممكن
danger-help-mobile = من الهاتف المحمول: الاتصال بالرقم 999، ثم الاستماع، ثم الضغط على 55 عند الطلب.
danger-help-landline = الرقم 55 يعمل من الهواتف المحمولة فقط. وهو لا يخبر الشرطة بمكانك.
danger-help-wait = البلاغ هنا لا يُقرأ فورًا. وهو لا يُحضر الشرطة.
danger-help-go-on = متابعة البلاغ
under-18-title = عندما يكون الشخص دون 18 سنة
under-18-rule = سياسة المجلس تقول إن أحد الوالدين أو ولي الأمر يُخبَر بالشكوى.
under-18-unsafe = إذا كان البيت غير آمن، يُرجى ذكر ذلك هنا. يحتاج الفريق إلى معرفة هذا أولًا.
under-18-choice = يبقى القرار لك: ما يُكتب، وهل يُرسل.
under-18-ask = يمكنك السؤال أولًا. يمكنك الاتصال بالفريق دون ذكر اسمك.
kinds-help-title = جهات أخرى يمكنها المساعدة أيضًا
kinds-help-intro = يمكنك متابعة بلاغك. ويمكنك أيضًا التواصل مع هذه الجهات اليوم.
about-staff-title = من سيرى هذا البلاغ
about-staff-not = الأشخاص في هذه القائمة فقط يستطيعون فتحه. لا يستطيع ذلك أحد غيرهم ممن يعملون هناك.
about-staff-one-of-them = هل البلاغ عن أحدهم؟ يُرجى الرجوع واختيار «مسؤول الحماية أو نائبه».
about-lead-not = لا يذهب البلاغ إلى مسؤول الحماية ولا إلى نائبه. لا يستطيعان فتحه.
about-lead-phone = للعلم: قد يرد مسؤول الحماية على رقم الهاتف الموجود في آخر هذه الصفحة.
about-staff-cannot-send = هذه النسخة لا تستطيع إرسال بلاغ كهذا بعد.
about-staff-other-way = يمكنك كتابته والاحتفاظ به. لإخبار أحد اليوم، يمكنك سؤال مدير محل ثقتك.
about-staff-phone = أو الاتصال بالهاتف:
images-title = قبل إضافة ملف
images-why = نسأل هذا قبل أن ينظر البرنامج إلى أي ملف.
images-none = لا توجد ملفات؟ زر «متابعة» هو المناسب.
images-help-title = يُرجى عدم إضافة هذا الملف
images-help-not-here = يمكنك متابعة بلاغك بالكلمات. لا يذهب معه أي ملف.
images-help-leave = يُرجى عدم نسخ الصورة أو إرسالها أو حذفها. ويُرجى عدم تصوير الشاشة.
images-help-fault = سؤالك لا يسبب لك أي مشكلة. يُرجى ترك الجهاز كما هو وإخبار شخص ما.
images-help-who = هؤلاء يعرفون ما يجب فعله. في خطر الآن؟ رقم الطوارئ هو 999.
images-help-go-on = المتابعة بدون ملفات
tell-send-now = يمكنك الإرسال الآن: مراجعة إجاباتك

## Tell the council: the questions

question-danger = هل أنت في خطر الآن؟
question-danger-hint = أو هل هناك شخص آخر في خطر الآن؟
question-about = عمّن هذا البلاغ؟
question-at-risk = من الذي قد يصيبه أذى؟
question-at-risk-hint = يمكنك اختيار كل ما ينطبق.
question-age = كم عمر هذا الشخص؟
question-age-hint = المقصود هو الشخص الذي حدث له الأمر.
question-carer-contact = هل من الآمن أن نتواصل مع أحد الوالدين أو ولي الأمر؟
question-carer-detail = أحد الوالدين أو ولي الأمر: من هو، وكيف نصل إليه
question-carer-detail-hint = أو لماذا هذا غير آمن. يمكنك ترك هذا فارغًا.
question-kinds = ماذا حدث؟
question-kinds-hint = يمكنك اختيار الأقرب. لا يلزم أن يكون كل شيء مؤكدًا.
question-place = أين حدث ذلك؟
question-place-detail = أي حساب أو رابط أو رقم أو مجموعة؟
question-place-detail-hint = مثلًا: الاسم الذي استخدمه الشخص. يمكنك ترك هذا فارغًا.
question-in-class = هل حدث ذلك في درس؟
question-course = أي دورة أو مدرس أو مركز؟
question-course-hint = يمكنك ترك هذا فارغًا.
question-when = متى حدث ذلك؟
question-when-hint = إذا حدث أكثر من مرة، فالمقصود آخر مرة.
question-still-going = هل ما زال مستمرًا؟
question-when-detail = متى بدأ، وكم مرة يحدث؟
question-when-detail-hint = تكفي فكرة تقريبية. يمكنك ترك هذا فارغًا.
question-who = من فعل ذلك؟
question-who-hint = البلاغ عن موظف يذهب إلى أشخاص آخرين. يظهر لك من هم قبل الإرسال.
question-who-detail = ما معلوماتك عنهم؟
question-who-detail-hint = مثلًا: اسم، أو من أين معرفتك بهم. يمكنك ترك هذا فارغًا.
question-words = ما الذي لديك لقوله؟
question-words-hint = كلماتك أنت تكفي. جملة واحدة تكفي. ويمكنك أيضًا ترك هذا فارغًا.
question-effect = كيف يؤثر ذلك عليك؟
question-effect-hint = مثلًا: مشاعرك، أو إصابة، أو مال ضاع منك. يمكنك ترك هذا فارغًا.
question-under18-images = هل تُظهر صورة أو فيديو شخصًا دون 18 سنة عاريًا أو بشكل جنسي؟
question-under18-images-hint = قد تكون لك أو لشخص آخر. وقد تكون أيضًا صورة مصنوعة غير حقيقية.
question-done = ماذا فعلت حتى الآن؟
question-done-hint = يمكنك اختيار كل ما ينطبق. لا بأس إذا كان الجواب: لا شيء بعد.
question-done-detail = هل حصلت على رقم أو اسم؟
question-done-detail-hint = مثلًا: رقم من الشرطة. يمكنك ترك هذا فارغًا.
question-wants = ما طلبك منا؟
question-wants-hint = يمكنك اختيار كل ما ينطبق.
question-sharing = هل يمكن للفريق أن يخبر آخرين؟
question-sharing-hint = لا نستطيع أن نعد بكتمان الأمر. لحماية شخص ما، قد يضطر الفريق إلى إخبار آخرين.
question-needs = ما الذي يساعدك على التحدث معنا؟
question-needs-hint = مثلًا: مترجم أو شخص يدعمك. يمكنك ترك هذا فارغًا.
question-contact-way = كيف يستطيع المجلس التواصل معك بأمان؟
question-contact-way-hint = الأفضل طريقة لا يراها أشخاص آخرون.
question-contact-detail = كيف نصل إليك
question-contact-detail-hint = يمكنك ترك هذا فارغًا.
question-contact-detail-phone = رقم هاتفك
question-contact-detail-email = عنوان بريدك الإلكتروني
question-contact-detail-tutor = اسم مدرسك
question-contact-times = متى يكون التواصل آمنًا؟
question-contact-times-hint = مثلًا: أيام العمل بعد الساعة 4
question-leave-message = هل من الآمن أن نترك رسالة؟
question-name = ما اسمك؟
question-name-hint = ذكر الاسم ليس واجبًا. بدونه قد لا يستطيع الفريق المساعدة بالقدر نفسه.
question-true-as-known = هل هذا صحيح، حسب علمك؟
question-true-as-known-hint = لا يلزم أن يكون كل شيء مؤكدًا. يمكنك ترك هذا فارغًا.
question-optional = يمكنك ترك هذا فارغًا.
words-left = { $count ->
    [zero] لا يمكنك كتابة أي حرف آخر.
    [one] يمكنك كتابة حرف واحد آخر.
    [two] يمكنك كتابة حرفين آخرين.
    [few] يمكنك كتابة { $count } حروف أخرى.
    [many] يمكنك كتابة { $count } حرفًا آخر.
   *[other] يمكنك كتابة { $count } حرف آخر.
  }
words-over = { $count ->
    [zero] لا توجد حروف زائدة.
    [one] هناك حرف واحد زائد.
    [two] هناك حرفان زائدان.
    [few] هناك { $count } حروف زائدة.
    [many] هناك { $count } حرفًا زائدًا.
   *[other] هناك { $count } حرف زائد.
  }
text-too-long = هذا طويل جدًا. الحد الأقصى لعدد الحروف هو { $count }.

answer-yes = نعم
answer-no = لا
answer-not-sure = لا أعرف بالتأكيد
answer-rather-not-say = أفضّل عدم القول
answer-or = أو
answer-about-me = عني
answer-about-someone-else = عن شخص آخر
answer-about-i-saw-it = عن شيء رأيته يحدث
answer-at-risk-me = أنا
answer-at-risk-another-learner = طالب آخر
answer-at-risk-child-at-home = طفل في البيت
answer-at-risk-staff = شخص يعمل هناك
answer-at-risk-someone-else = شخص آخر
answer-age-under-18 = دون 18 سنة
answer-age-adult = 18 سنة أو أكثر
answer-kinds-unwanted-contact = تواصل لم أرغب فيه
answer-kinds-bullying = تنمر
answer-kinds-hate = كراهية بسبب هوية شخص ما
answer-kinds-sexual = شيء جنسي
answer-kinds-grooming = شخص أكبر سنًا يكسب الثقة ليؤذي
answer-kinds-threats = تهديدات
answer-kinds-extremism = شخص ينشر أفكارًا متطرفة، أو كراهية لجماعة
answer-kinds-scam = احتيال أو خدعة
answer-kinds-account = شخص دخل إلى حساب
answer-kinds-self-harm = إيذاء النفس، أو دفع شخص إلى ذلك
answer-kinds-upsetting-content = شيء مزعج رأيته
answer-kinds-rule-broken = شخص خالف قاعدة
answer-kinds-something-else = شيء آخر
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = البريد الإلكتروني
answer-place-phone-or-text = الهاتف أو رسالة نصية
answer-place-social-media = وسائل التواصل الاجتماعي
answer-place-in-person = وجهًا لوجه
answer-place-somewhere-else = مكان آخر
answer-when-today = اليوم
answer-when-yesterday = أمس
answer-when-this-week = هذا الأسبوع
answer-when-earlier = قبل ذلك
answer-who-learner = طالب آخر
answer-who-staff = مدرس أو موظف آخر
answer-who-safeguarding-lead = مسؤول الحماية أو نائبه
answer-who-someone-i-know = شخص أعرفه
answer-who-stranger = شخص لا أعرفه
answer-done-blocked = حظرت الشخص
answer-done-reported = أبلغت التطبيق أو الموقع
answer-done-police = أبلغت الشرطة
answer-done-report-fraud = أبلغت Report Fraud
answer-done-told-tutor = أخبرت مدرسي
answer-done-nothing-yet = لا شيء بعد
answer-wants-help = مساعدة لي
answer-wants-stop = أريد أن يتوقف الأمر
answer-wants-just-tell = أريد فقط أن أخبركم
answer-sharing-share = نعم، إذا كان ذلك يساعد
answer-sharing-ask-first = اسألوني أولًا
answer-sharing-do-not-share = رجاءً لا تخبروا آخرين
answer-contact-way-phone = بالهاتف
answer-contact-way-email = بالبريد الإلكتروني
answer-contact-way-tutor = عن طريق مدرسي
answer-contact-way-in-app = في هذا البرنامج فقط
answer-contact-way-no-contact = رجاءً لا تتواصلوا معي
answer-true-as-known-no = لم يُذكر ذلك
answer-true-as-known-yes = نعم، هذا صحيح حسب علمي

## Who else can help

help-999 = في خطر الآن: الرقم 999.
help-police = الشرطة، عندما لا يكون أحد في خطر الآن: الرقم 101.
help-ceop = دون 18 سنة: CEOP، شرطة متخصصة في الأذى على الإنترنت. ceop.police.uk
help-report-remove = دون 18 سنة: خدمة Report Remove تستطيع إزالة صورتك من الإنترنت. childline.org.uk
help-iwf = يمكنك إبلاغ Internet Watch Foundation عن صور جنسية لأطفال. لا يلزم ذكر اسم. iwf.org.uk
help-childline = دون 19 سنة: يمكنك التحدث مع Childline في أي وقت. الرقم 0800 1111.
help-revenge-porn = 18 سنة أو أكثر: خط المساعدة Revenge Porn Helpline، الرقم 0345 6000 459.
help-stopncii = 18 سنة أو أكثر: StopNCII تساعد على وقف انتشار صورة. تبقى الصورة معك. stopncii.org
help-bullying = خط المساعدة في التنمر National Bullying Helpline: الرقم 0300 323 0169.
help-platform = يمكنك إبلاغ التطبيق أو الموقع أيضًا عن طريق Report (إبلاغ).
help-hate = خدمة True Vision تستقبل بلاغات الكراهية: report-it.org.uk
help-do-not-pay = يُرجى عدم دفع أي شيء لمن يهددك. الدفع لا يوقف التهديد.
help-act-early = خدمة ACT Early، في حالة القلق على شخص ما: الرقم 0800 011 3764.
help-bank = هل ضاع منك مال؟ الرقم 159 يوصلك إلى بنكك.
help-fraud = خدمة Report Fraud: الرقم 0300 123 2040، أو reportfraud.police.uk
help-scam-text = رسالة نصية سيئة؟ يمكنك إعادة إرسالها إلى 7726. هذا مجاني.
help-scam-mail = بريد إلكتروني سيئ؟ يمكنك إعادة إرساله إلى report@phishing.gov.uk
help-account = صفحة المساعدة في الموقع نفسه تعيد إليك الحساب. ويُرجى تغيير كلمة السر.
help-samaritans = خدمة Samaritans، مجانية في أي وقت: الرقم 116 123
help-shout = خدمة Shout، برسالة نصية، في أي وقت: الرقم 85258.

## Files that go with a report

evidence-title = إضافة ملفات
evidence-intro = إضافة الملفات ليست واجبة. كلماتك تكفي.
evidence-only-yours = يُرجى إظهار الرسائل التي أُرسلت إليك فقط. ويُرجى عدم إضافة صور لدرس أو لطلاب آخرين.
evidence-limits = يمكنك إضافة 10 ملفات على الأكثر. كل ملف حتى 25 ميغابايت، والمجموع حتى 100 ميغابايت.
evidence-stays = كل ملف يُنسخ ويُقفل فورًا. ملفك الأصلي يبقى كما هو.
evidence-drop = يمكنك أيضًا سحب ملف إلى هذه النافذة.
evidence-add = اختيار ملف
evidence-add-more = اختيار ملف آخر
evidence-busy = نحن ننسخ الملف وننظر إليه.
evidence-count = { $count ->
    [zero] لا يوجد ملف مضاف الآن.
    [one] ملف واحد مضاف الآن.
    [two] ملفان مضافان الآن.
    [few] { $count } ملفات مضافة الآن.
    [many] { $count } ملفًا مضافًا الآن.
   *[other] { $count } ملف مضاف الآن.
  }
evidence-original = الملف الأصلي غير المعدَّل من بلاغك الأول ما زال هنا.
evidence-original-add = إضافة الملف الأصلي غير المعدَّل
evidence-row-shows = يُظهر
evidence-row-removed = ما أُزيل
size-kb = { $size } كيلوبايت
size-mb = { $size } ميغابايت
file-hidden = يحتوي هذا الملف أيضًا على أشياء غير ظاهرة لك:
file-hidden-choice = الفريق لا يحتاج إليها. يمكنك إزالتها مما سيُرسل.
file-remove-hidden = إزالتها
file-removed = أُزيلت الأشياء المخفية مما سيُرسل. الملف الأصلي غير المعدَّل يبقى مقفلًا هنا.
file-put-back = إرسال الملف كما كان
file-cannot-remove = لا نستطيع إزالتها من هذا النوع من الملفات.
file-nothing-hidden = لم نجد فيه شيئًا مخفيًا.
file-not-looked = لا نستطيع النظر داخل هذا النوع من الملفات. قد يحتوي على أشياء غير ظاهرة لك.
file-unusual = هذا ليس نوعًا معتادًا من الملفات. قد لا يستطيع الفريق فتحه.
file-locked = هذا الملف يحتاج إلى كلمة سر. يُرجى كتابتها في البلاغ، وإلا فلن يستطيع الفريق فتحه.
file-shows = ماذا يُظهر { $name }
file-take-out = إزالة هذا الملف
hidden-place = أين صُنع
hidden-device = الهاتف أو الكاميرا
hidden-author = اسم
hidden-time = متى صُنع
hidden-software = البرنامج الذي صنعه
hidden-preview = صورة صغيرة في الداخل، ربما من قبل تعديل
hidden-other = ملاحظات أخرى
file-too-big = الملف { $name } كبير جدًا. الحد الأقصى للملف 25 ميغابايت.
file-empty = الملف { $name } فارغ.
file-too-many = لم يُضف { $name }. يمكنك إضافة 10 ملفات على الأكثر.
file-too-much = لم يُضف { $name }. الحد الأقصى لكل الملفات معًا 100 ميغابايت.
file-unreadable = لم نستطع قراءة { $name }. يُرجى إغلاقه في البرامج الأخرى والمحاولة مرة أخرى.
file-not-a-file = لا يمكن إضافة { $name } كملف. يُرجى اختيار ملف واحد، وليس مجلدًا.
file-changed = تغيّر { $name } في أثناء نسخه. يُرجى المحاولة مرة أخرى.
file-disk-full = لم يُضف { $name }. لم يبق مكان على هذا الكمبيوتر.

## Check your answers, and the short page

review-title = مراجعة إجاباتك
review-intro = لم يُرسل شيء بعد. هذا كل ما سيخرج من هذا الكمبيوتر.
review-answers = إجاباتك
review-left-out = أسئلة تركتها
review-adding = هذا إضافة إلى بلاغ سابق منك. يذهب إلى المجلس نفسه.
review-technical = ما أضافه البرنامج
review-technical-intro = يضيف البرنامج هذه الأشياء ليصل البلاغ بأمان ومرة واحدة فقط.
review-when = متى ينظر إليه أحد
review-secret = لا نستطيع أن نعد بكتمان الأمر. يخبر الفريق فقط من يحتاج إلى المعرفة.
hours-open = هناك شخص في العمل الآن.
hours-closed = المكتب مغلق الآن. لا يقرأ أحد هذا حتى يفتح المكتب.
hours-by = سينظر إليه أحد في موعد أقصاه { $when }.
hours-unknown = لا نعرف متى ينظر إليه أحد. قد يستغرق ذلك عدة أيام. في الخطر، الرقم هو 999.
review-readers = من يستطيع قراءته
review-readers-intro = هو مقفل على هذا الكمبيوتر. هؤلاء الأشخاص فقط يستطيعون فتحه:
review-readers-none = هذه النسخة لا تعرف أي شخص يستطيع فتحه.
review-change = تغيير
review-change-hidden = : { $question }
review-send = إرسال إلى المجلس
review-sending = جارٍ قفل بلاغك وحفظه
review-later = الحفظ والقرار لاحقًا
review-words-too-long = إحدى إجاباتك أطول من أن تُرسل. يُرجى جعلها أقصر.
review-change-field = تغيير: { $question }
review-unavailable = لم نستطع عرض ما سيُرسل. لذلك لا يمكن إرسال شيء من هنا الآن.
quick-title = إبلاغ المجلس الآن
quick-intro = يمكنك ترك أي شيء هنا فارغًا. لا يُرسل شيء قبل الضغط على الزر.
quick-words = ماذا حدث؟
quick-what-heading = ما سيُرسل
quick-answers-heading = من هذه الصفحة
quick-longer = الإجابة عن أسئلة صغيرة بدلًا من ذلك

field-danger = في خطر الآن
field-about = عمّن البلاغ
field-at-risk = من قد يصيبه أذى
field-age = العمر
field-carer-contact = التواصل الآمن مع أحد الوالدين أو ولي الأمر
field-carer-detail = أحد الوالدين أو ولي الأمر
field-kinds = ماذا حدث
field-place = أين حدث
field-place-detail = حسابات وروابط وأرقام
field-in-class = في درس
field-course = الدورة أو المدرس أو المركز
field-when = متى حدث
field-still-going = ما زال مستمرًا
field-when-detail = متى بدأ، وكم مرة
field-who = من فعل ذلك
field-who-detail = معلوماتك عنهم
field-words = بكلماتك
field-effect = كيف يؤثر عليك
field-under18-images = صورة جنسية لشخص دون 18 سنة
field-evidence = الملفات
field-done = ما فعلته
field-done-detail = أرقام وأسماء حصلت عليها
field-wants = طلبك
field-sharing = هل يمكن للفريق أن يخبر آخرين
field-needs = ما يساعدك على التحدث
field-contact-way = كيف نصل إليك
field-contact-detail = بيانات التواصل معك
field-contact-times = متى يكون ذلك آمنًا
field-leave-message = ترك رسالة بأمان
field-name = الاسم
field-true-as-known = صحيح حسب علمك
field-opened-at = وقت البدء
field-made-at = يوم هذا البلاغ ووقته
field-program = البرنامج وإصداره
field-org = المجلس
field-pack-version = إصدار معلومات المجلس
field-report-number = رقم هذا البلاغ (صُنع عشوائيًا)
field-file-numbers = رقم لكل ملف، حتى يظهر أي تغيير
field-parent = البلاغ الذي يُضاف إليه هذا
field-reply-key = قفل للردود عليك (صُنع عشوائيًا)
field-report-key = قفل لهذا البلاغ وحده (صُنع عشوائيًا)
field-reply-secret = سر يتيح لهذا الكمبيوتر أن يصله الرد
field-format = نوع نموذج البلاغ
field-other = شيء آخر: { $field }

## A report on this computer

report-state-saved = محفوظ على هذا الكمبيوتر، لم يُرسل بعد
report-state-waiting = محفوظ على هذا الكمبيوتر، لم يُرسل بعد
report-state-needs-help = محفوظ على هذا الكمبيوتر، لم يُرسل بعد
report-state-sending = جارٍ الإرسال
report-state-received = استلمه المجلس، { $at }، الرقم المرجعي { $reference }
report-state-opened = فتحه فريق الحماية
report-state-closed = أغلقه فريق الحماية
report-state-handed-over = جُهّز للتسليم، ولم يتأكد وصوله بعد
report-state-confirmed-by-code = استلمه المجلس: تأكد ذلك بالرمز
report-state-withdrawn = مسحوب
report-text-saved = بلاغك آمن هنا. يذهب تلقائيًا ما دام هذا البرنامج مفتوحًا.
report-text-sending = نحن نتصل بكمبيوتر المجلس. يبقى بلاغك آمنًا هنا حتى يصل إلى هناك.
report-text-waiting = بلاغك آمن هنا. نحاول مرة أخرى تلقائيًا ما دام هذا البرنامج مفتوحًا.
report-text-needs-help = بلاغك آمن هنا، لكنه لا يستطيع أن يذهب تلقائيًا. يُرجى الاتصال بالمجلس.
report-text-handed-over = جهّزته لتسليمه بطريقة أخرى. لا نعرف بعد هل وصل إلى هناك.
report-text-received = كمبيوتر المجلس وقّع على استلامه. سيقرؤه شخص في فريق الحماية.
report-text-opened = فتحه شخص في فريق الحماية.
report-text-closed = انتهى الفريق منه. ما زال يمكنك إضافة شيء.
report-text-confirmed-by-code = الرمز صحيح. فتح الفريق بلاغك.
report-text-withdrawn = لقد سحبته. هذا الكمبيوتر لا يرسله.

report-why-heading = لماذا لم يذهب بعد
reason-offline = لم نستطع الوصول إلى كمبيوتر المجلس. ربما أنت غير متصل بالإنترنت.
reason-not-the-council = رد علينا شيء آخر، مثل صفحة تسجيل دخول إلى Wi-Fi. لم نعطه بلاغك.
reason-busy = كمبيوتر المجلس مشغول أو تحت الإصلاح.
reason-refused = كمبيوتر المجلس لم يقبل هذا البلاغ.
reason-damaged = ملف من هذا البلاغ على هذا الكمبيوتر تالف.
reason-disk = لم يبق مكان على هذا الكمبيوتر، أو لا يمكن استخدام قرصه.
reason-council-changed = غيّر المجلس أقفاله. يجب عمل هذا البلاغ من جديد، أو تقديمه بالهاتف.
report-phone-heading = إذا كان الأمر لا ينتظر
report-thanks = لقد فعلت الصواب. ليس هذا ذنبك.
report-next-heading = ماذا يحدث بعد ذلك
report-next = يقرر الفريق كيف يساعد. ويرى الطريقة التي اخترتها للتواصل معك.
report-reference = رقمك المرجعي
report-reference-keep = قد يفيدك أن يكون رقمك المرجعي مكتوبًا عندك.
report-saved-at = حُفظ على هذا الكمبيوتر
report-received-at = استلمه المجلس
report-opened-at = فُتح
report-closed-at = أُغلق
report-files = الملفات
report-adds-to = هذا إضافة إلى بلاغ سابق
report-add-text = هل حدث شيء آخر، أو هل هناك شيء ناقص؟
report-add = إضافة شيء
report-add-first = لديك إجابات أخرى لم تكتمل. يُرجى إكمالها أو حذفها أولًا. هي في الرئيسية.
report-withdraw = سحب هذا البلاغ
report-delete = حذف هذا البلاغ من هذا الكمبيوتر
report-back = الرجوع إلى البلاغ
report-council = المجلس
report-technical-id = رقم البلاغ
report-time-unknown = الوقت غير معروف
report-try-now = المحاولة الآن
report-all = عرض كل بلاغاتي
report-home = الذهاب إلى الرئيسية
report-said-trying = نحاول الآن.

reports-title = بلاغاتي
reports-intro = هذه هي البلاغات التي كُتبت على هذا الكمبيوتر. الكلمات التي كتبتها لا تظهر هنا.
reports-none = لا توجد بلاغات على هذا الكمبيوتر.
reports-none-tell = إبلاغ المجلس بما حدث
reports-item = بلاغ { $when }
reports-reference = الرقم المرجعي { $reference }
reports-none-reference = لا يوجد رقم مرجعي بعد
reports-adds = هو إضافة إلى بلاغ سابق.
reports-new-replies = { $count ->
    [zero] لا توجد ردود جديدة من الفريق
    [one] رد جديد واحد من الفريق
    [two] ردان جديدان من الفريق
    [few] { $count } ردود جديدة من الفريق
    [many] { $count } ردًا جديدًا من الفريق
   *[other] { $count } رد جديد من الفريق
  }

## What the safeguarding team wrote

replies-heading = من فريق الحماية
replies-at = كُتب في { $when }
replies-until-closed = ليس في هذا الكمبيوتر مكان آمن لمفتاح. يمكن قراءة الردود فقط حتى إغلاق البرنامج.
replies-lost = لا يمكن قراءة الردود على هذا البلاغ على هذا الكمبيوتر. يمكن معرفتها بالاتصال بالفريق.

## Other ways to bring a report to the council

ways-heading = طرق أخرى لإبلاغ المجلس
ways-intro = يمكنك استخدام إحدى هذه الطرق أيضًا. لا ضرر إذا وصل البلاغ مرتين.
ways-email-name = بالبريد الإلكتروني
ways-email-link = تسليمه بالبريد الإلكتروني
ways-email-hint = ملف مقفل يُضاف إلى رسالة إلكترونية.
ways-email-title = تسليم البلاغ بالبريد الإلكتروني
ways-file-safe = نصنع ملفًا واحدًا مقفلًا. فريق الحماية فقط يستطيع فتحه.
ways-email-not-safe = من يرى بريدك الإلكتروني يرى أنك كتبت إلى الفريق.
ways-email-words = يُرجى عدم كتابة ما حدث في الرسالة الإلكترونية. الرسالة الإلكترونية ليست مقفلة.
ways-email-step-file = اختيار مجلد. نضع الملف هناك ونعرضه لك.
ways-email-step-attach = تُفتح رسالة إلكترونية جديدة. الخطوة التالية: إضافة الملف إليها ثم إرسالها.
ways-step-code = الاتصال بالفريق وطلب الرمز. يظهر لهم الرمز عندما يفتحون الملف.
ways-email-go = صنع الملف وفتح رسالة إلكترونية
ways-email-done = الملف جاهز
ways-usb-name = على ذاكرة USB
ways-usb-link = تسليمه على ذاكرة USB
ways-usb-hint = ملف مقفل يُسلَّم إلى الفريق باليد.
ways-usb-title = تسليم البلاغ على ذاكرة USB
ways-usb-not-safe = من يرى ذاكرة USB يرى أن عليها ملفًا مقفلًا.
ways-usb-step-choose = إدخال ذاكرة USB في الكمبيوتر واختيارها. نحن نفحص النسخة.
ways-usb-step-bring = تسليم ذاكرة USB بنفسك إلى شخص في فريق الحماية.
ways-usb-go = اختيار ذاكرة USB
ways-usb-done = الملف على ذاكرة USB
ways-print-name = على ورق
ways-print-link = تسليمه على ورق
ways-print-hint = كل من يرى الورقة يستطيع قراءتها.
ways-print-title = تسليم البلاغ على ورق
ways-print-safe = الورق ليس مقفلًا. كل من يراه يستطيع قراءته.
ways-print-not-safe = يُرجى عدم تركه في طابعة أو في غرفة مشتركة.
ways-print-under-18 = هل البلاغ عن شخص دون 18 سنة؟ يُرجى الاتصال أولًا، واستخدام الورق فقط إذا طلبوه.
ways-print-printer = الطابعة المشتركة قد تحتفظ بما طبعته.
ways-print-step-show = نعرض ما يقوله البلاغ. بعد ذلك يمكنك طباعته.
ways-print-step-bring = تسليم الورقة بنفسك إلى شخص في فريق الحماية.
ways-print-go = عرض البلاغ هنا
ways-print-done = بلاغك
ways-print-now = طباعة
handover-mail-subject = ملف مقفل لفريق الحماية
handover-mail-text = الملف المرفق بهذه الرسالة مقفل. يُرجى فتحه في صفحة فريق الحماية الخاصة.
ways-steps-heading = كيف يتم ذلك
ways-file-name = اسم الملف هو { $name }.
ways-not-shown = لم نستطع عرض المجلد. الملف موجود في المجلد الذي اخترته.
ways-mail-not-opened = لم نستطع فتح رسالة إلكترونية. يُرجى فتح بريدك الإلكتروني بنفسك وإضافة الملف.
ways-too-big = هذا الملف كبير جدًا على معظم البريد الإلكتروني. يمكنك استخدام ذاكرة USB أو الاتصال بالهاتف.
ways-not-yet = لا نعرف بعد هل وصل إلى هناك. الرمز وحده يخبرنا بذلك.
ways-done = جهّزته للتسليم { $way } في { $when }.
ways-code = عندما يفتحه الفريق، يظهر له رمز. يمكنك طلب الرمز، بالهاتف مثلًا.
ways-code-link = لدي الرمز
code-title = كتابة الرمز الذي أعطاه الفريق
code-intro = يرى الفريق رمزًا عندما يفتح بلاغك. الرمز يدل على أن البلاغ عنده.
code-label = الرمز
code-hint = فيه 10 حروف وأرقام، مثل 7K3M9-QXPAB
code-check = فحص الرمز
code-missing = يُرجى كتابة الرمز الذي قاله لك الفريق.

## A copy to keep, and things that cannot be undone

copy-heading = نسختك الخاصة
copy-offer = يمكنك الاحتفاظ بنسخة لقراءتها لاحقًا. هي مقفلة وتبقى على هذا الكمبيوتر.
copy-keep = الاحتفاظ بنسخة
copy-read = قراءة نسختي
copy-delete = حذف نسختي
copy-title = نسختك
copy-text = هذا ما قلته للمجلس. من ينظر إلى الشاشة يستطيع قراءته.
copy-secret-why = ليس في هذا الكمبيوتر مكان آمن لمفتاح. يمكن قفل نسختك بعبارة سرية.
copy-secret-open = نسختك مقفلة بعبارة سرية.
copy-open = فتح نسختي
act-no = لا، رجوع
act-withdraw-title = هل نسحب هذا البلاغ؟
act-withdraw-text = لن يرسله هذا الكمبيوتر. ما سلّمته بطريقة أخرى لا يُسحب.
act-withdraw-late = إذا كان قد وصل إلى المجلس، نخبرك بذلك. عندها لا يمكن سحبه.
act-withdraw-yes = نعم، سحب البلاغ
act-withdraw-done = سُحب البلاغ.
act-delete-report-title = هل نحذف هذا البلاغ من هذا الكمبيوتر؟
act-delete-report-text = يُحذف هنا البلاغ ورقمه المرجعي وملفاته.
act-delete-report-council = ما عند المجلس يبقى عنده. يمكنك الاتصال بالفريق للسؤال عن ذلك.
act-delete-report-replies = لا يمكنك بعد ذلك قراءة ردود جديدة عليه.
act-delete-report-yes = نعم، حذفه هنا
act-delete-report-done = حُذف البلاغ من هذا الكمبيوتر.
act-delete-copy-title = هل نحذف نسختك؟
act-delete-copy-text = لا يمكنك قراءتها مرة أخرى بعد ذلك. البلاغ نفسه لا يتغير.
act-delete-copy-yes = نعم، حذف نسختي
act-delete-copy-done = حُذفت نسختك.
delete-all-title = هل نحذف كل شيء؟
delete-all-unsent = { $count ->
    [zero] لا يوجد بلاغ يمكن أن يضيع.
    [one] بلاغ واحد ليس عند المجلس بعد. سيضيع هذا البلاغ.
    [two] بلاغان ليسا عند المجلس بعد. سيضيع هذان البلاغان.
    [few] { $count } بلاغات ليست عند المجلس بعد. ستضيع هذه البلاغات.
    [many] { $count } بلاغًا ليست عند المجلس بعد. ستضيع هذه البلاغات.
   *[other] { $count } بلاغ ليست عند المجلس بعد. ستضيع هذه البلاغات.
  }
delete-all-unsent-phone = يمكنك الاتصال بالفريق أولًا.
delete-all-goes = هذا يزيل كل ما يحفظه هذا البرنامج على هذا الكمبيوتر:
delete-all-reports = البلاغات والأرقام المرجعية وردود الفريق
delete-all-answers = إجابات حفظتها لوقت لاحق
delete-all-files = ملفات أضفتها، ونسخك
delete-all-keys = مفاتيح كل هذه الأشياء
delete-all-notes = ملاحظات البرنامج عن عمله
delete-all-stays-heading = ما يبقى
delete-all-stays-council = البلاغات التي عند المجلس تبقى هناك.
delete-all-stays-files = تبقى ملفاتك الخاصة. وتبقى أيضًا ملفات وضعتها في مجلد أو على ذاكرة USB.
delete-all-stays-program = يبقى البرنامج نفسه. يمكنك إزالته مثل البرامج الأخرى.
delete-all-yes = نعم، حذف كل شيء
deleted-title = حُذف كل شيء
deleted-text = لا يحفظ هذا البرنامج الآن أي شيء لك على هذا الكمبيوتر.
deleted-council = البلاغات التي عند المجلس ما زالت هناك. يمكنك الاتصال بالفريق للسؤال عنها.

## Saving answers for later

kept-saved-title = حُفظت إجاباتك
kept-saved-text = هي مقفلة وتبقى على هذا الكمبيوتر. لم يُرسل شيء.
kept-saved-how = للمتابعة: فتح هذا البرنامج، ثم اختيار «{ home-kept-go-on }» في الرئيسية.
keep-title = اختيار عبارة سرية
keep-why = ليس في هذا الكمبيوتر مكان آمن لمفتاح. يمكن قفل إجاباتك بعبارة سرية.
keep-label = عبارتك السرية
keep-hint = ثلاث كلمات عشوائية جيدة. لا يستطيع أحد المساعدة عند نسيانها.
keep-save = القفل والحفظ
keep-not = بدون حفظ
keep-not-text = بدونها تبقى إجاباتك في هذه النافذة فقط. تختفي عند إغلاق البرنامج.
keep-missing = يُرجى كتابة عبارة سرية، أو اختيار «بدون حفظ».
keep-not-kept = لم تُحفظ إجاباتك. ما زالت في هذه النافذة.
keep-replace-title = لديك إجابات أخرى محفوظة من قبل
keep-replace-text = يستطيع هذا الكمبيوتر حفظ مجموعة واحدة من الإجابات. الحفظ الآن يحل محل الإجابات القديمة.
keep-replace-yes = حفظ هذه الإجابات
keep-replace-no = الرجوع إلى هذه الإجابات
kept-title = إجاباتك المحفوظة
kept-text = هي على هذا الكمبيوتر فقط. يمكنك المتابعة أو حذفها.
kept-label = عبارتك السرية
kept-hint = العبارة التي اخترتها عندما حفظت إجاباتك.
kept-missing = يُرجى كتابة عبارتك السرية.
kept-replaces = لديك أيضًا إجابات في هذه النافذة. عند المتابعة تحل الإجابات المحفوظة محلها.
kept-open = متابعة
kept-delete = حذف الإجابات المحفوظة
kept-gone = لا توجد إجابات محفوظة على هذا الكمبيوتر.
kept-delete-title = هل نحذف إجاباتك المحفوظة؟
kept-delete-text = لا نستطيع استعادتها. البلاغات التي كتبتها لا تتغير.
kept-delete-yes = نعم، حذفها
kept-delete-no = لا، الاحتفاظ بها
kept-deleted = حُذفت الإجابات المحفوظة.

## About and help

about-title = عن البرنامج والمساعدة
about-what = يساعد هذا البرنامج الطلاب الكبار على السلامة على الإنترنت في البيت. يعمل بدون حساب.
about-council-heading = فريق الحماية في المجلس
about-role = الجهة
about-name = الاسم
about-phone = الهاتف
about-email = البريد الإلكتروني
about-source = من أين جاء هذا
about-confirmed = أكد المجلس هذه البيانات.
about-not-confirmed = لم يؤكد المجلس هذه البيانات بعد. قد تكون قديمة. يستطيع مدرسك التأكد منها.
about-unknown = غير معروف
about-privacy-heading = ما يحفظه هذا البرنامج
about-privacy-kept = تبقى البلاغات مقفلة على هذا الكمبيوتر. يمكنك قراءة بلاغ هنا فقط إذا احتفظت بنسخة.
about-privacy-leave = لا يخرج من هذا الكمبيوتر إلا البلاغات التي أرسلتها. لا توجد إعلانات ولا عدّ للزوار.
about-delete-link = حذف كل ما هو محفوظ هنا
about-access-heading = استخدام هذا البرنامج بطريقتك
about-access-keyboard = كل شيء يعمل بلوحة المفاتيح: Tab وEnter ومفتاح المسافة.
about-access-reader = صُمم ليعمل مع قارئات الشاشة والنص الكبير.
about-access-problem = إذا كان شيء صعب الاستخدام، يُرجى إخبار مدرسك وذكر اسم الشاشة.
about-access-known = لم يُجرَّب يدويًا مع كل قارئات الشاشة بعد.
about-version = الإصدار { $version }
about-brand = بُنيت الشاشات باستخدام govuk-frontend، برخصة MIT. هذه ليست خدمة حكومية.

## New words from the council

pack-taken = وصلت نصوص جديدة من مجلسك.
pack-already-here = هذه النصوص موجودة لديك من قبل.
pack-went-back = تعود الآن النصوص السابقة.
pack-nothing-before = لا توجد نصوص قبل هذه.
pack-older = هذه النصوص أقدم من نصوصك.
pack-expired = هذه النصوص انتهى تاريخها.
pack-not-signed = لا نستطيع أن نعرف من كتب هذه النصوص.
pack-not-whole = جزء من الملف مفقود.
pack-another-council = هذه النصوص لمجلس آخر.
pack-not-for-this-program = هذا الملف لا يناسب برنامجك.
pack-too-large = هذا الملف كبير جدًا.
pack-not-found = لا نستطيع قراءة هذا الملف.
pack-address-not-allowed = نحن لا نستخدم عنوان الويب هذا.
pack-no-answer = صفحة المجلس على الإنترنت لم ترد.
pack-not-kept = ربما لم يبق مكان على هذا الكمبيوتر.
pack-next-start = تظهر بعد إغلاق البرنامج وفتحه مرة أخرى.
pack-nothing-to-do = ليس عليك فعل أي شيء.
pack-ask-for-newest = يمكنك طلب أحدث ملف من مدرسك.
pack-do-not-use = يُرجى عدم استخدام هذا الملف. تبقى نصوصك القديمة. ويُرجى إخبار مدرسك من أين جاء الملف.
pack-get-again = يُرجى الحصول على الملف مرة أخرى. تبقى نصوصك القديمة.
pack-tell-council = يُرجى إخبار مدرسك. تبقى نصوصك القديمة.
pack-choose-again = يُرجى اختيار الملف مرة أخرى. تبقى نصوصك القديمة.
pack-try-later = يُرجى المحاولة لاحقًا. تبقى نصوصك القديمة.
pack-make-room = يُرجى حذف بعض الملفات ثم المحاولة مرة أخرى. تبقى نصوصك القديمة.

## When something does not work

problem-title = هناك شيء لم يعمل
problem-home = الذهاب إلى الرئيسية
problem-again = المحاولة مرة أخرى
problem-reference = عند طلب المساعدة، هذا هو الرمز المطلوب: { $reference }

failure-cannot-send-here = هذه النسخة لا تستطيع إرسال بلاغ
failure-cannot-send-here-do = لم يُرسل شيء. يُرجى الاتصال بفريق الحماية أو سؤال مدرسك.
failure-draft-too-long = إحدى الإجابات طويلة جدًا
failure-draft-too-long-do = لم يُرسل شيء. يُرجى جعل كلماتك أقصر والمحاولة مرة أخرى.
failure-report-not-saved = بلاغك غير محفوظ
failure-report-not-saved-do = لم يُرسل شيء. كلماتك ما زالت هنا. يُرجى المحاولة مرة أخرى، أو الاتصال بفريق الحماية.
failure-draft-not-kept = لم تُحفظ إجاباتك
failure-draft-not-kept-do = ما زالت في هذه النافذة. يمكنك المحاولة مرة أخرى، أو المتابعة بدون حفظ.
failure-wrong-passphrase = هذه ليست العبارة السرية
failure-wrong-passphrase-do = يُرجى مراجعة الكتابة والمحاولة مرة أخرى. إجاباتك المحفوظة ما زالت هناك.
failure-gate-closed = لا يمكن إضافة ملف الآن
failure-gate-closed-do = يُرجى الإجابة أولًا عن السؤال عن الصور.
failure-file-refused = لم نستطع فعل هذا بالملف
failure-file-refused-do = لم يتغير أي شيء آخر. يمكنك المحاولة مرة أخرى، أو المتابعة بدون الملف.
failure-cannot-withdraw = فات وقت سحب هذا البلاغ
failure-cannot-withdraw-do = البلاغ عند المجلس، أو قد يكون عنده. للحديث عن ذلك، يمكنك الاتصال بالفريق.
failure-copy-not-kept = لا توجد نسخة
failure-copy-not-kept-do = لم نستطع حفظ نسخة أو إيجادها. بلاغك نفسه لم يتغير.
failure-not-handed-over = لم يُصنع الملف
failure-not-handed-over-do = يُرجى اختيار مجلد آخر والمحاولة مرة أخرى، أو الاتصال بالفريق.
failure-wrong-code = هذا ليس رمز هذا البلاغ
failure-wrong-code-do = يُرجى مراجعة كل حرف ورقم، أو سؤال الفريق أن يقرأه مرة أخرى.
failure-still-unsent = هذا البلاغ ليس عند المجلس بعد
failure-still-unsent-do = لم يُحذف. لمنع إرساله، يجب سحبه أولًا.
failure-not-deleted = لم يُحذف كل شيء
failure-not-deleted-do = يُرجى إغلاق البرامج الأخرى والمحاولة مرة أخرى. إذا بقي شيء، يمكنك سؤال مدرسك.
failure-not-found = لم نستطع إيجاد هذه الصفحة
failure-not-found-do = ربما تغير مكانها. يُرجى الذهاب إلى الرئيسية والاختيار مرة أخرى.
failure-unexpected = هناك شيء لم يعمل
failure-unexpected-do = هذا خطأ منا وليس منك. يُرجى المحاولة مرة أخرى، أو سؤال مدرسك.

# Check screens

## Before the check

check-look-settings = التحديثات وجدار الحماية وقفل الشاشة ونسخة من ملفاتك: هل هي مفعّلة؟
check-look-others = هل يستطيع شخص آخر الدخول إلى هذا الكمبيوتر؟
check-network-title = قبل أن ننظر إلى الراوتر
check-network-intro = المتابعة مناسبة فقط إذا كنت في البيت، وكان هذا الراوتر تحت مسؤوليتك.
check-network-do = ما نفعله
check-network-knock = نطرق بعض أبواب الراوتر، لنرى أيها يفتح.
check-network-note = قد يسجل الراوتر أننا كنا هناك.
check-network-stop = يستغرق ذلك نصف دقيقة على الأكثر. يمكنك إيقافه في أي وقت.
check-network-never-change = لا نغير أي شيء في الراوتر.
check-network-never-password = لا نجرب أي كلمة سر.
check-network-never-send = لا نرسل النتائج إلى أي شخص.
check-network-question = ما المسموح لنا هذه المرة؟
check-network-hint = نسأل في كل مرة. لا توجد علامة على أي شيء إلا ما وضعته بنفسك.
check-network-hub = اطرقوا أبواب الراوتر. قد يسجل ذلك. لا يتغير شيء.
check-network-names = اختبروا أيضًا هل تقود عناوين الويب إلى المكان الصحيح. من أجل ذلك نزور بعض المواقع المعروفة.
check-network-missing = يُرجى وضع علامة في المربع الأول، أو اختيار «هذا الكمبيوتر فقط».
check-network-only = هذا الكمبيوتر فقط

## Results of the check

check-stop = إيقاف الفحص
check-stopped = لقد أوقفت الفحص. ما ليس في القائمة لم ننظر إليه.
check-first = هذه الأشياء أولًا
check-part-computer = هذا الكمبيوتر
check-part-home = شبكة بيتك
check-home-not-looked = لم ننظر إلى شبكة بيتك هذه المرة.
check-home-nothing = ليست لدينا نتيجة لشبكة بيتك.
check-good = { $count ->
    [zero] لا يوجد شيء هنا
    [one] شيء واحد جيد
    [two] شيئان جيدان
    [few] { $count } أشياء جيدة
    [many] { $count } شيئًا جيدًا
   *[other] { $count } شيء جيد
  }
check-fold-why = السبب، وما رأيناه
check-fold-all = ما العمل، وما رأيناه
check-open-settings = فتح الإعدادات
check-settings-not-opened = لم نستطع فتح الإعدادات. يُرجى استخدام الخطوات.
check-ask-help = طلب المساعدة
check-help-sheet = ورقة مساعدة لصديق أو مدرس
check-tell-hub = إخبارنا عن كلمة سر الراوتر
check-try-hub = تجربة كلمة السر التي بيع بها هذا الراوتر
places-heading = نظرة سريعة
places-drawing = رسم للإنترنت والراوتر وWi-Fi وهذا الكمبيوتر. القائمة هنا فيها الكلمات نفسها.
place-internet = الإنترنت
place-hub = الراوتر
place-wifi = Wi-Fi
place-computer = هذا الكمبيوتر
place-partly = فُحص جزئيًا
place-not-looked = لم ننظر إليه

## The password of the hub

hub-unknown = لا أعرف
hub-which-title = أي راوتر لديك؟
hub-which-hint = الاسم موجود عادة على واجهة العلبة.
hub-which-suggested = { $name } – يبدو أنه الراوتر عندك
hub-which-missing = يُرجى اختيار واحد. في حالة الشك، يمكنك اختيار «{ hub-unknown }».
hub-sticker-title = إيجاد الملصق على الراوتر
hub-two-passwords = قد تكون هناك كلمتا سر
hub-two-keep = يُرجى عدم كتابة أي منهما هنا. نسأل فقط هل هي القديمة.
hub-asked-title = هل كلمة سر صفحة الراوتر الخاصة ما زالت هي المكتوبة على الملصق؟
hub-asked-hint = لا نقصد كلمة سر Wi-Fi. يُرجى عدم كتابة كلمة سر هنا.
hub-asked-changed = لا، غيّرها أحد في البيت
hub-asked-sticker = نعم، ما زالت هي المكتوبة على الملصق
hub-asked-many-people-know = هي كلمة يعرفها كثيرون، مثل «admin»
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = يُرجى اختيار إجابة واحدة. في حالة الشك، يمكنك اختيار «{ hub-unknown }».
hub-change-title = طريقة تغيير كلمة سر الراوتر
hub-unsure = كتبنا هذه الخطوات في { $date }. لم يجربها أحد على راوتر حقيقي بعد. قد تختلف أسماء الأزرار.
hub-wifi-heading = تغيير كلمة سر الراوتر نفسه فقط
hub-wifi-offline = كلمة سر جديدة لـ Wi-Fi تقطع اتصال الهواتف والتلفزيونات والطابعات. يجب توصيل كل جهاز من جديد.
hub-updates = تحديثات الراوتر
hub-back = الرجوع إلى نتائجي
hub-login-title = هل نجرب كلمة السر التي بيع بها هذا الراوتر؟
hub-login-intro = الراوتر { $name } بيع كثيرًا بكلمة السر نفسها على كل علبة.
hub-login-once = نجرب كلمة السر هذه وحدها، مرة واحدة.
hub-login-out = إذا فتحت الصفحة، نخرج منها فورًا.
hub-login-note = قد يسجل الراوتر ذلك. إذا كانت كلمة السر خاطئة، تقفل بعض أجهزة الراوتر صفحتها فترة قصيرة.
hub-login-never-more = لا نخمّن كلمات سر أخرى.
hub-login-never-change = لا نغير أي شيء في الراوتر.
hub-login-never-keep = لا نحفظ صفحة الرد، ولا نرسل أي شيء إلى أي شخص.
hub-login-question = هل يمكننا تجربتها؟
hub-login-agree = نعم، مرة واحدة. أنا في البيت، وهذا الراوتر تحت مسؤوليتي.
hub-login-missing = يُرجى وضع علامة في المربع، أو اختيار «{ act-no }».
hub-login-go = تجربتها مرة واحدة
hub-login-busy = نحن نجربها. قد يستغرق ذلك نصف دقيقة.

## Help sheet

sheet-title = ورقة مساعدة
sheet-intro = يمكنك عرضها أو طباعتها لصديق أو مدرس يساعدك.
sheet-left-out = تركنا الأسماء والعناوين والأرقام التسلسلية.
sheet-look = يُرجى مراجعتها قبل إعطائها لأي شخص.
sheet-nothing = لا توجد نتائج بعد. يلزم الفحص أولًا.
sheet-print = طباعة
sheet-made = صُنعت في
sheet-system = النظام
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = كلمات السر المحفوظة
passwords-saved-from = من: { $from }
passwords-saved-judged = عدد بيانات الدخول التي نظرنا إليها: { $judged }. عدد كلمات السر المختلفة: { $different }.
passwords-saved-fine = لا تحتاج إلى تغيير: { $fine }
passwords-saved-nothing = لا يوجد ما يحتاج إلى تغيير.
passwords-saved-no-logins = لا توجد في هذا الملف بيانات دخول فيها كلمة سر.
passwords-saved-first = تغيير هذه الثلاث أولًا
passwords-saved-later = ثم هذه
passwords-saved-same = كلمة السر نفسها: { $places }
passwords-saved-near = كلمة السر نفسها تقريبًا: { $places }
passwords-saved-more = وأيضًا { $count } غيرها
passwords-saved-skipped-heading = سطور لم ننظر إليها
passwords-saved-line = السطر { $line }: { $words }
passwords-saved-not-locked = قد يكتب هذا الكمبيوتر أجزاء من ذاكرته على القرص. في المرة القادمة، يُرجى إغلاق البرامج الأخرى أولًا.
passwords-saved-file-still-there = ما زال الملف يحتوي على كل كلمات السر الخاصة بك. يُرجى حذفه الآن.
passwords-made-heading = كلمة السر الجديدة
passwords-made-letters = حرفًا حرفًا
passwords-made-bits = القوة: { $bits } بت
passwords-list-kept = عدد كلمات السر في القائمة الجديدة: { $kept }.
passwords-list-bad = عدد السطور غير الصحيحة التي تركناها: { $count }. أولها: { $lines }

## Password screens

check-passwords-text = يمكننا أيضًا أن ننظر معك إلى كلمات السر.
check-passwords-link = كلمات السر
passwords-title = كلمات السر
passwords-intro = كلمة السر الجيدة طويلة، ولكل حساب كلمة سر خاصة به.
passwords-promise = لا نحفظ أي كلمة سر. ما يحدث هنا يبقى على هذا الكمبيوتر.
passwords-try-hint = معرفة مدى صعوبة تخمينها.
passwords-saved-title = فحص ما حفظه متصفحي
passwords-saved-hint = إيجاد كلمات السر التي يجب تغييرها أولًا.
passwords-make-title = عمل كلمة سر
passwords-make-hint = ثلاث كلمات عشوائية يسهل تذكرها.
passwords-same-title = هل كلمتي هي نفسها في كل مكان؟
passwords-same-hint = مقارنة كلمتي سر أو أكثر.
passwords-two-step-title = تسجيل الدخول بخطوتين
passwords-two-step-hint = قفل ثانٍ لبريدك الإلكتروني وحساباتك الأخرى.
passwords-change-heading = هل يجب تغييرها كثيرًا؟
passwords-back = الرجوع إلى كلمات السر

online-heading = هل يعرفها اللصوص؟
online-what-leaves = نخلط كلمة السر على هذا الكمبيوتر، ونرسل خمسة أحرف من الناتج. لا يستطيع أحد معرفة كلمة السر منها.
online-ask = سؤال القائمة الكبيرة على الإنترنت أيضًا
online-busy = نحن نسأل. قد يستغرق ذلك نصف دقيقة.
online-sent = ما أُرسل: { $what }

saved-intro = يستطيع متصفحك حفظ بيانات الدخول في ملف. نحن ننظر إلى هذا الملف على هذا الكمبيوتر.
saved-finds = نجد كلمات السر الضعيفة، والمستخدمة مرتين، والتي يعرفها اللصوص.
saved-warning-heading = تنبيه بخصوص هذا الملف
saved-warning-plain = كل كلمات السر الخاصة بك مكتوبة فيه، ويستطيع أي شخص قراءتها.
saved-warning-watch = من المهم ألا ينظر أحد إلى شاشتك.
saved-warning-place = يُرجى عدم إرساله إلى أي شخص، وعدم وضعه في مجلد على الإنترنت.
saved-warning-delete = بعد أن ننظر إليه، نعرض عليك حذفه.
saved-how-heading = 1. عمل الملف
saved-how = أين حُفظت كلمات السر؟ الخطوات تظهر بعد الاختيار.
saved-how-differ = قد تختلف أسماء الأزرار قليلًا.
saved-choose-heading = 2. نحن ننظر إليه
saved-choose = اختيار الملف
saved-reading = يُرجى اختيار ملفك في النافذة التي تُفتح. بعدها نبدأ فورًا.
saved-progress = { $done } من { $of }
saved-progress-label = ما نظرنا إليه حتى الآن:
saved-running-title = ننظر إلى كلمات السر
saved-running-stay = لا يُرسل شيء. يمكنك التوقف في أي وقت.
saved-said-started = لقد بدأنا.
saved-results-title = كلمات السر المحفوظة لديك
saved-nothing-chosen = لم يُختر أي ملف. لم يحدث شيء.
saved-first-few = تغيير هذه أولًا
saved-about-user = اسم المستخدم: { $user }
saved-how-many = عدد كلمات السر في كل مشكلة
saved-more = وأيضًا { $count }: { $words }
saved-show-more = عرض المزيد
saved-next-step = تغيير كلمة السر يكون في الموقع نفسه. بعدها يعرض متصفحك حفظ الكلمة الجديدة.
saved-lines-fold = عرض السطور
saved-lines-first = نذكر السطور الأولى فقط، وعددها { $count }.
saved-refused-heading = لم ننظر إليه
saved-stopped-heading = لقد أوقفت الفحص
saved-stopped = لا نقول شيئًا عن أي كلمة سر، لأننا لم نرها كلها.
saved-safe-heading = كيف نحافظ على أمان هذا
saved-safe-here = نظرنا إلى الملف على هذا الكمبيوتر فقط. لم يُرسل شيء.
saved-safe-never-shown = لا تظهر أي كلمة سر في هذه الصفحة.
saved-safe-locked = في أثناء ذلك، لم يكتب هذا الكمبيوتر كلمات السر على قرصه.
saved-safe-gone = عند الخروج من هذه الصفحة، تختفي هذه القائمة.
saved-another = النظر إلى ملف آخر
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari أو Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = فتح Chrome. اختيار النقاط الثلاث في أعلى الشاشة يمينًا.
export-chrome-find = اختيار «Passwords and autofill» (كلمات السر)، ثم «Google Password Manager»، ثم «Settings» (الإعدادات).
export-chrome-make = بجانب «Export passwords» (تصدير كلمات السر)، اختيار «Download file» (تنزيل الملف).
export-edge-open = فتح Edge. اختيار النقاط الثلاث في أعلى الشاشة يمينًا، ثم «Settings» (الإعدادات).
export-edge-find = البحث هناك عن «passwords» (كلمات السر). فتح الصفحة التي فيها كلمات السر المحفوظة.
export-edge-make = اختيار «Export passwords» (تصدير كلمات السر). قد يكون خلف ثلاث نقاط أو عجلة صغيرة.
export-firefox-open = فتح Firefox. اختيار الخطوط الثلاثة في أعلى الشاشة يمينًا.
export-firefox-find = اختيار «Passwords» (كلمات السر).
export-firefox-make = اختيار النقاط الثلاث في تلك الصفحة، ثم «Export passwords» (تصدير كلمات السر).
export-safari-open = فتح تطبيق «Passwords» (كلمات السر) على Mac. على Mac أقدم، فتح Safari.
export-safari-find = في أعلى الشاشة، اختيار «File» (ملف).
export-safari-make = اختيار «Export All Passwords to File» (تصدير كل كلمات السر). في Safari اختيار «Export» (تصدير)، ثم «Passwords».
export-bitwarden-open = فتح Bitwarden على هذا الكمبيوتر وفك قفله.
export-bitwarden-find = اختيار «File» (ملف)، ثم «Export vault» (تصدير الخزنة).
export-bitwarden-make = اختيار «.csv» كنوع للملف، وليس النوع المقفل.
export-one-password-open = فتح 1Password على هذا الكمبيوتر وفك قفله.
export-one-password-find = اختيار «File» (ملف)، ثم «Export» (تصدير)، ثم حسابك.
export-one-password-make = اختيار «CSV» كنوع للملف.
export-keepass-open = فتح KeePass أو KeePassXC وفك قفله.
export-keepass-find = في KeePassXC: اختيار «Database» (قاعدة البيانات)، ثم «Export» (تصدير). في KeePass: اختيار «File» (ملف)، ثم «Export».
export-keepass-make = اختيار «CSV» كنوع للملف.
export-asked = إذا طلب الكمبيوتر كلمة السر الخاصة به أو رقم PIN، فمكان كتابتها هناك.
export-save = حفظ الملف على سطح المكتب، ليسهل إيجاده مرة أخرى.

export-delete-title = هل نحذف الملف الآن؟
export-delete-why = كل من يفتح هذا الملف يستطيع قراءة كل كلمات السر الخاصة بك.
export-delete-can = نكتب أولًا فوق الملف ثم نحذفه.
export-delete-cannot = في كثير من الأقراص الجديدة، والمجلدات على الإنترنت، والنسخ الاحتياطية، قد تبقى أجزاء منه مدة.
export-delete-browser = يحتفظ متصفحك بكلمات السر المحفوظة فيه.
export-delete-question = هل يمكننا حذفه؟
export-delete-agree = نعم، احذفوا الملف الذي اخترته.
export-delete-missing = يُرجى وضع علامة في المربع، أو اختيار «{ export-keep }».
export-delete-go = حذف هذا الملف الآن
export-keep = أحتفظ به
export-deleted = لم يعد الملف موجودًا
export-not-deleted = الملف ما زال موجودًا
export-kept = بقي الملف عندك
export-kept-care = ما زال يحتوي على كل كلمات السر الخاصة بك. يُرجى حذفه بنفسك قريبًا، وإفراغ سلة المحذوفات.

make-intro = نجمع كلمات عشوائية معًا. لا يستطيع أحد تخمينها مما يعرفه عنك.
make-kind = ما الطول المناسب؟
make-kind-3 = ثلاث كلمات – سهلة التذكر
make-kind-4 = أربع كلمات – أقوى
make-kind-5 = خمس كلمات – لأهم الأشياء
make-extras = هل يطلب الموقع شيئًا إضافيًا؟
make-extras-hint = إذا لم يطلب، فلا داعي لأي علامة هنا.
make-capitals = حرف إنجليزي كبير
make-digit = رقم
make-go = عمل كلمة سر
make-another = عمل كلمة أخرى
make-said = هناك كلمة سر جديدة.
make-box = كلمة السر
make-copy-hint = اختيار المربع يحدد كلمة السر. بعدها يمكنك نسخها.
make-strength = مدى قوتها
make-help = ما العمل بها
make-wifi-link = عمل كلمة سر للراوتر أو Wi-Fi، مع بطاقة للطباعة
make-wifi-title = عمل كلمة سر للراوتر أو Wi-Fi
make-wifi-intro = نعمل كلمة سر تسهل كتابتها على هاتف أو تلفزيون.
make-network = اسم شبكة Wi-Fi الخاصة بك
make-network-hint = من أجل البطاقة. يبقى هذا فارغًا إذا كانت لصفحة الراوتر الخاصة.
make-network-too-long = هذا الاسم طويل جدًا. الحد الأقصى لاسم Wi-Fi هو 32 حرفًا.
make-card-print = طباعة البطاقة
make-card-picture = رمز مربع. الهاتف الذي ينظر إليه يستطيع الاتصال بشبكة Wi-Fi.
make-card-picture-hint = للاتصال، يمكن توجيه كاميرا الهاتف إلى هذا الرمز.
make-card-alone = الأفضل طباعتها حيث لا يأخذها شخص آخر من الطابعة.

same-intro = هنا مكان كتابة كلمات السر التي عندك. نخبرك أيها متشابه.
same-promise = تبقى على هذه الشاشة. لا نحفظها أبدًا ولا نرسلها أبدًا.
same-field = كلمة السر { $number }
same-add = إضافة كلمة أخرى
same-compare = مقارنتها
same-missing = يُرجى كتابة كلمتي سر على الأقل.
same-results = ما وجدناه
same-all-different = كلها مختلفة. هذا جيد.
same-like = مثل هذه تمامًا: { $others }
same-near = مثل هذه تقريبًا: { $others }
same-why = إذا عرف أحد واحدة منها، يجربها في كل مكان. الأفضل كلمة سر خاصة لكل حساب.

two-step-accounts = يُرجى اختيار حساب لعرض خطواته.

## Languages

language-title = اختر لغتك
language-later = يمكنك تغيير اللغة في أعلى كل شاشة.
language-nav = اللغة
language-other = لغات أخرى
language-now = الكلمات الآن بالعربية.
language-draft = هذه الكلمات مسودة. لم يراجعها أحد بعد. النص الإنجليزي هو المعتمد.
language-part-english = هذا الجزء بالإنجليزية حاليًا.
rule-draft = هذه مسودة. لم يراجع أحد هذه الترجمة بعد. القاعدة الإنجليزية هي المعتمدة.
rule-untranslated = هذه القاعدة بالإنجليزية حاليًا.
rule-outdated = تغيرت القاعدة الإنجليزية. إليك النص الإنجليزي الجديد.
rule-read-english = اقرأ هذه القاعدة بالإنجليزية
rule-read-own = اقرأ هذه القاعدة بلغتك
