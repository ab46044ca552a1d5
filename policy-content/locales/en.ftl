# The words of the screens, in English.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Received" is said only by the message `report-state-received`, and only after a signed receipt.
# A screen's title is also its heading, unless the screen has a heading message of its own.

## The frame of every screen

product-name = Learner Companion
page-title = { $page } – { product-name }
page-title-error = Error: { $page } – { product-name }
skip-to-content = Skip to the main part
practice-tag = Practice
nav-label = Main menu
nav-home = Home
nav-rules = The rules
nav-check = Check my device
nav-tell = Something happened
nav-reports = My reports
nav-about = About and help
back = Back
leave-quickly = Leave quickly
footer-heading = Need help?
footer-tutor = Ask your tutor. You can do this about anything you see here.
footer-phone = Call the council’s safeguarding team:
footer-no-phone = Ask your tutor for the phone number of the safeguarding team.
footer-danger = In danger now? Call 999.
error-heading = There is a problem
not-given = Not given
continue = Continue

## Home

home-title = Home
home-heading = What do you want to do?
home-tell = Something happened
home-tell-hint = Tell the council’s safeguarding team, one small question at a time.
home-rules = Read the rules
home-rules-hint = The online safety rules of your course, in plain words.
home-check = Check my device
home-check-hint = Look at antivirus, your home hub and your passwords.
home-stop = Stop unwanted contact
home-stop-hint = Keep proof, block and report, one step at a time.
home-reports = My reports
home-reports-hint = See what happened to a report you made here.
home-quick = Tell the council now
home-quick-hint = In a hurry? Use one short page. You see everything before it goes.
home-practice-heading = This is for practice
home-practice-text = Reports go to a practice council on this computer. No real person reads them.
home-notice-heading = Please know
home-cannot-send = This copy cannot send a report yet. You can still phone or ask your tutor.
home-reports-waiting = { $count ->
    [one] One report is saved on this computer. The council does not have it yet.
   *[other] { $count } reports are saved on this computer. The council does not have them yet.
  }
home-reports-waiting-link = See my reports
home-answers-heading = Your answers
home-answers-open = You have answers that you have not sent. Only this window has them.
home-answers-go-on = Go on with my answers
home-answers-delete = Delete my answers
home-answers-deleted = Your answers are deleted.
home-kept-text = You saved answers on this computer. Nothing has left this computer.
home-kept-go-on = Go on with my saved answers

notice-pack-refused = New information from the council could not be trusted. We use the words that came with the program.
notice-pack-expired = The information from your council is past its date. Phone numbers may have changed.
notice-reports-unreadable = We could not read the reports on this computer. Nothing was deleted. Phone the council if it matters.

## The rules

rules-title = The rules
rules-intro = These are the rules for staying safe online. They are here to protect you.
rules-search-label = Search the rules
rules-search-hint = For example: password, someone keeps messaging me
rules-search-count = { $count ->
    [0] No rule found
    [one] One rule found
   *[other] { $count } rules found
  }
rules-search-nothing = We found no rule with these words. One of these may help.
rules-search-clear = Show all the rules
rule-do = Do
rule-dont = Do not
rule-links = What you can do now
rule-source = Where this rule comes from
rule-source-line = { $title } ({ $year }), { $place }
rule-source-note = These are our own plain words. The council’s document is the official one.
rule-pages = More rules
rule-previous = Previous
rule-next = Next

## Stop unwanted contact

guides-title = Stop unwanted contact
guides-intro = You choose who can contact you. You do not have to give a reason.
guides-choose = Where does the person contact you?
guides-danger = If you are in danger now, call 999 first.
guides-other = It happens somewhere else
guides-other-text = Keep a copy of the messages. Then look for Block and Report in the menu.
guides-other-tell = Tell the council
guide-before-heading = Before you start
guide-before-proof = We keep proof first. Blocking can hide the messages.
guide-before-notice = The person may notice that you blocked them. Only go on if that is safe for you.
guide-checked-on = We last compared these steps with the real thing on { $date }. Buttons may have moved since.
guide-start = Start
guide-step-count = { $guide }: { $phase }. Step { $step } of { $total }
guide-phase-keep-proof = Keep proof
guide-phase-block = Stop the contact
guide-phase-report = Report it
guide-phase-after = Afterwards
guide-done-next = Done – next step
guide-done-last = Done – finish
guide-could-not = I could not do this
guide-help-heading = That is all right
guide-help-look = Menus are often behind three dots (⋯) or a person’s name. Look there for Block or Report.
guide-help-tutor = Your tutor can do this with you.
guide-help-skip = Go on without this step
guide-help-tell = Tell the council
guide-end-title = You reached the end
guide-end-text = You looked after yourself. What happened is not your fault.
guide-end-again = If it starts again, do not answer. Keep a copy and tell somebody.
guide-end-tell-heading = Do you want to tell the council?
guide-end-tell-text = The safeguarding team can help, even if you are not sure.
guide-end-tell = Tell the council
guide-end-other = Stop contact somewhere else
guide-end-home = Go to Home

## Check my device

check-title = Check my device
check-intro = We look at a few settings that keep you safe. It takes about a minute.
check-look-heading = What we look at
check-look-antivirus = Antivirus: is it on, and is it up to date?
check-look-hub = Your home hub, only if you say yes below.
check-never-heading = What we never do
check-never-files = We do not open your files, photos or messages.
check-never-change = We do not change anything.
check-never-send = We do not send the results to anyone.
check-home-question = Are you at home, on your own Wi-Fi or hub?
check-home-hint = Only say yes for a hub that is yours. We ask each time.
check-home-yes = Yes, check my hub too
check-home-no = No, only this computer
check-home-not-sure = I am not sure, only this computer
check-home-missing = Choose one answer. If you are not sure, choose the last one.
check-start = Start the check
check-password-text = You can also try how strong a password is.
check-password-link = Try a password
check-results-title = Your results
check-results-running-title = Checking
check-running = We are looking. Results appear here one by one.
check-done = The check is finished.
check-list-heading = Everything we looked at
check-waiting = Checking…
check-again = Check again
check-nothing = There was nothing to look at on this computer.
check-said-started = The check has started.
check-said-so-far = { $done } of { $total } checked.
check-said-done = The check is finished. { $attention ->
    [0] Nothing needs attention in what we could see.
    [one] One thing needs attention.
   *[other] { $attention } things need attention.
  }
check-saw = What we saw
check-why = Why it matters
check-what-to-do = What to do
check-told-by-you = This is from your answer. We did not measure it.
check-checked-at = Checked on { $when }
verdict-good = Good
verdict-problem = Needs attention
verdict-advice = Worth knowing
verdict-cannot-tell = We could not check
verdict-not-applicable = Does not apply here

## Try a password

password-title = Try a password
password-intro = Type a password to see how hard it is to guess.
password-promise = It stays on this screen. It is never kept and never sent.
password-label = Password to try
password-show = Show
password-hide = Hide
password-show-label = Show password
password-hide-label = Hide password
password-said-shown = Your password is visible
password-said-hidden = Your password is hidden
password-result-heading = How strong it is
password-result-waiting = Start typing. The answer appears here.
password-guess-time = Time to guess it
password-reasons = Why
password-best-change = What helps most
password-too-long = This is too long for us to look at. Try up to 10,000 characters.
password-tip-heading = A good way to make one
password-tip = Put three random words together. Use a different password for each account.
strength-empty = Nothing typed yet
strength-very-weak = Very weak
strength-weak = Weak
strength-fair = Fair
strength-good = Good
strength-strong = Strong

## Tell the council: the pages before and between the questions

tell-start-title = You are in control
tell-start-stop = You can stop at any time. Nothing is sent until you choose to send it.
tell-start-skip = You can leave out any question. You do not need to be sure.
tell-start-see-heading = Who may see this computer?
tell-start-see = Someone who uses this computer may see what you write while it is open.
tell-start-watch = If somebody may watch this computer, use a different one, or phone.
tell-start-kept = Your answers stay in this window. They are gone when the program closes, unless you save them.
tell-start-leave = “Leave quickly” closes this program at once. The program stays on the computer.
tell-start-go = Start
tell-start-quick = Use one short page instead
tell-cannot-send-heading = This copy cannot send a report yet
tell-cannot-send = You can write your answers here. To tell the council today, phone or ask your tutor.
danger-help-title = Call 999 now
danger-help-call = If you or someone else is in danger now, call 999.
danger-help-place = If you can, go to a safe place first.
danger-help-mobile-heading = If you cannot speak
danger-help-mobile = From a mobile phone: call 999, listen, then press 55 when you are asked.
danger-help-landline = 55 only works from mobile phones. It does not tell the police where you are.
danger-help-wait = A report here is not read at once. It does not bring the police.
danger-help-go-on = Go on with the report
under-18-title = If you are under 18
under-18-rule = The council’s policy says a parent or carer is told about a complaint.
under-18-ask = You can ask first. Phone the team, and you do not have to say your name.
under-18-unsafe = If it is not safe for you at home, say so. The team needs to know that.
under-18-go-on = Go on
under-18-choice = You still choose what you write and if you send it.

## Tell the council: the questions

question-danger = Are you in danger now?
question-danger-hint = Or is someone else in danger now?
question-kinds = What happened?
question-kinds-hint = Choose the closest ones. You do not need to be sure.
question-about = Who is it about?
question-age = How old is this person?
question-age-hint = This means the person it happened to.
question-place = Where did it happen?
question-when = When did it happen?
question-when-hint = If it happened more than once, choose the last time.
question-words = What do you want to say?
question-words-hint = Your own words are fine. One sentence is enough. You can also leave this empty.
question-contact-way = How can the council reach you safely?
question-contact-way-hint = Choose a way that other people do not see.
question-contact-detail = How to reach you
question-contact-detail-phone = Your phone number
question-contact-detail-email = Your e-mail address
question-contact-detail-tutor = Your tutor’s name
question-contact-times = When is it safe to be in touch?
question-contact-times-hint = For example: weekdays after 4, please leave no message
question-name = What is your name?
question-name-hint = You do not have to say. Without it the team may not be able to help as much.
question-optional = You can leave this empty.
words-left = { $count ->
    [one] You can write one more character.
   *[other] You can write { $count } more characters.
  }
words-over = { $count ->
    [one] You have one character too many.
   *[other] You have { $count } characters too many.
  }
words-too-long = Your words are too long. Make them shorter, up to 20,000 characters.
short-too-long = This is too long. Use up to 500 characters.

answer-danger-yes = Yes
answer-danger-no = No
answer-danger-not-sure = I am not sure
answer-kinds-unwanted-contact = Contact I did not want
answer-kinds-bullying = Bullying
answer-kinds-hate = Hate because of who somebody is
answer-kinds-sexual = Something sexual
answer-kinds-threats = Threats
answer-kinds-extremism = Somebody pushing extreme ideas
answer-kinds-scam = A scam or a trick
answer-kinds-account = Somebody got into an account
answer-kinds-something-else = Something else
answer-kinds-rather-not-say = I would rather not say
answer-kinds-or = or
answer-about-me = Me
answer-about-someone-else = Someone else
answer-about-i-saw-it = I saw it happen
answer-about-rather-not-say = I would rather not say
answer-age-under-18 = Under 18
answer-age-adult = 18 or over
answer-age-not-sure = I am not sure
answer-age-rather-not-say = I would rather not say
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = E-mail
answer-place-phone-or-text = Phone or text message
answer-place-social-media = Social media
answer-place-in-person = In person
answer-place-somewhere-else = Somewhere else
answer-place-not-sure = I am not sure
answer-when-today = Today
answer-when-yesterday = Yesterday
answer-when-this-week = This week
answer-when-earlier = Earlier
answer-when-not-sure = I am not sure
answer-contact-way-phone = By phone
answer-contact-way-email = By e-mail
answer-contact-way-tutor = Through my tutor
answer-contact-way-no-contact = Please do not contact me

## Check your answers, and the short page

review-title = Check your answers
review-intro = Nothing has been sent yet. This is everything that will leave this computer.
review-answers = Your answers
review-technical = Added by the program
review-readers = Who can read it
review-readers-intro = It is locked on this computer. Only these people can open it:
review-readers-none = This copy does not know anyone who can open it.
review-change = Change
review-change-hidden = : { $question }
review-send = Send to the council
review-sending = Locking and saving your report
review-later = Save and decide later
review-words-too-long = One of your answers is too long to send. Please make it shorter.
review-change-field = Change: { $question }
review-unavailable = We could not show what will be sent. So nothing can be sent from here now.
quick-title = Tell the council now
quick-intro = Everything here can be left empty. Nothing is sent until you press the button.
quick-words = What happened?
quick-what-heading = What will be sent
quick-answers-heading = From this page
quick-longer = Answer small questions instead

field-danger = In danger now
field-kinds = What happened
field-about = Who it is about
field-age = Age
field-place = Where it happened
field-when = When it happened
field-words = In your words
field-contact-way = How to reach you
field-contact-detail = Your contact details
field-contact-times = When it is safe
field-name = Name
field-made-at = Day and time of this report
field-program = Program and version
field-org = Council
field-pack-version = Version of the council’s information
field-report-number = Number of this report (made by chance)
field-report-key = A lock for this one report (made by chance)
field-reply-secret = A secret that lets this computer hear back
field-format = Kind of report form
field-other = Other: { $field }

## A report on this computer

report-state-saved = Saved on this computer, not sent yet
report-state-sending = Saved on this computer, on its way now
report-state-waiting = Saved on this computer, waiting to go
report-state-needs-help = Saved on this computer, needs help
report-state-received = Received by the council
report-text-saved = Your report is safe here. It goes by itself while this program is open.
report-text-sending = We are talking to the council’s computer. You do not need to do anything.
report-text-waiting = Your report is safe here. We try again by ourselves while this program is open.
report-text-needs-help = Your report is safe here, but it cannot go by itself. Please phone the council.
report-text-received = The council’s computer has signed for it. A person in the safeguarding team will read it.
report-why-heading = Why it has not gone yet
reason-offline = We could not reach the council’s computer. You may be offline.
reason-not-the-council = Something else answered, such as a Wi-Fi sign-in page. We did not give it your report.
reason-busy = The council’s computer is busy or being mended.
reason-refused = The council’s computer did not take this report.
reason-damaged = A file of this report on this computer is damaged.
report-phone-heading = If it cannot wait
report-thanks = You did the right thing. It is not your fault.
report-next-heading = What happens next
report-next = The team decides how to help. They can see how you want to be reached.
report-reference = Your reference
report-reference-keep = You may want to write your reference down.
report-saved-at = Saved on this computer
report-received-at = Received
report-council = Council
report-technical-id = Report number
report-time-unknown = Time not known
report-try-now = Try now
report-all = See all my reports
report-home = Go to Home
report-said-trying = We are trying now.

reports-title = My reports
reports-intro = These are the reports made on this computer. The words you wrote are not shown here.
reports-none = There are no reports on this computer.
reports-none-tell = Tell the council what happened
reports-item = Report of { $when }
reports-reference = Reference { $reference }
reports-none-reference = No reference yet

## Saving answers for later

kept-saved-title = Your answers are saved
kept-saved-text = They are locked and stay on this computer. Nothing has been sent.
kept-saved-how = To go on, open this program and choose “{ home-kept-go-on }” on Home.
kept-saved-home = Go to Home
keep-title = Choose a secret word
keep-why = This computer has no safe place for a key. A secret word can lock your answers.
keep-label = Your secret word
keep-hint = Three random words are good. Nobody can help if you forget them.
keep-save = Lock and save
keep-not = Do not save
keep-not-text = Without it your answers stay in this window only. They are gone when the program closes.
keep-missing = Type a secret word, or choose “Do not save”.
keep-not-kept = Your answers are not saved. They are still in this window.
keep-replace-title = You have saved other answers before
keep-replace-text = This computer can keep one set of answers. Saving now takes the place of the older ones.
keep-replace-yes = Save these answers
keep-replace-no = Go back to these answers
kept-title = Your saved answers
kept-text = They are on this computer only. You can go on, or delete them.
kept-label = Your secret word
kept-hint = The one you chose when you saved your answers.
kept-missing = Type your secret word.
kept-replaces = You also have answers in this window. Going on replaces them with the saved ones.
kept-open = Go on
kept-delete = Delete the saved answers
kept-gone = There are no saved answers on this computer.
kept-delete-title = Delete your saved answers?
kept-delete-text = We cannot bring them back. Reports that you have made are not changed.
kept-delete-yes = Yes, delete them
kept-delete-no = No, keep them
kept-deleted = The saved answers are deleted.

## About and help

about-title = About and help
about-what = This program helps adult learners to stay safe online at home. It works without an account.
about-council-heading = The council’s safeguarding team
about-role = Who
about-name = Name
about-phone = Phone
about-email = E-mail
about-source = Where this comes from
about-confirmed = The council has confirmed these details.
about-not-confirmed = The council has not confirmed these details yet. They may be old. Your tutor can check them.
about-unknown = Not known
about-privacy-heading = What this program keeps
about-privacy-kept = Reports stay locked on this computer. Nobody can open them here, not even you.
about-privacy-leave = Only reports that you send leave this computer. There are no adverts and no counting of visitors.
about-access-heading = Using this program your way
about-access-keyboard = Everything works with the keyboard. Use Tab, Enter and the space bar.
about-access-reader = It is made to work with screen readers and large text.
about-access-problem = If something is hard to use, tell your tutor. Please say which screen it was.
about-access-known = It has not been tried by hand with every screen reader yet.
about-version = Version { $version }
about-brand = The screens are built with govuk-frontend, under the MIT licence. This is not a government service.

## When something does not work

problem-title = Something did not work
problem-home = Go to Home
problem-again = Try again
problem-reference = If you ask for help, give this code: { $reference }

failure-cannot-send-here = This copy cannot send a report
failure-cannot-send-here-do = Nothing has been sent. Phone the safeguarding team or ask your tutor.
failure-draft-too-long = An answer is too long
failure-draft-too-long-do = Nothing has been sent. Make your words shorter and try again.
failure-report-not-saved = Your report is NOT saved
failure-report-not-saved-do = Nothing has been sent. Your words are still here. Try again, or phone the safeguarding team.
failure-draft-not-kept = Your answers are not saved
failure-draft-not-kept-do = They are still in this window. Try again, or go on without saving.
failure-wrong-passphrase = That is not the secret word
failure-wrong-passphrase-do = Check the spelling and try again. Your saved answers are still there.
failure-not-found = We could not find this page
failure-not-found-do = It may have moved. Go to Home and choose again.
failure-unexpected = Something did not work
failure-unexpected-do = This is our fault, not yours. Try again, or ask your tutor.
