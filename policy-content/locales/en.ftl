# The words of the screens, in English.
#
# Plain, short and kind: no sentence over 20 words, no blame, no fear.
# "Received" is said only by `report-state-received`, after a signed receipt, and `report-state-confirmed-by-code`, after the code.
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
    [one] One report is saved on this computer. We have no sign yet that the council has it.
   *[other] { $count } reports are saved on this computer. We have no sign yet that the council has them.
  }
home-reports-waiting-link = See my reports
home-reports-long = One has waited for more than a day. You can also phone, or use another way.
home-replies = The safeguarding team has written to you.
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
guides-other-tell = Tell the council
guide-before-heading = Before you start
guide-before-proof = We keep proof first. Blocking can hide the messages.
guide-before-notice = The person may notice that you blocked them. Only go on if that is safe for you.
guide-checked-on = We wrote these steps on { $date } from what was known then. Buttons may have moved since.
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
check-home-question = Are you at home, and is the hub yours?
check-home-hint = The hub is the box that brings the internet into your home. We ask each time.
check-home-yes = Yes, check my hub too
check-home-no = No, only this computer
check-home-not-sure = I am not sure, only this computer
check-home-missing = Choose one answer. If you are not sure, choose the last one.
check-start = Start the check
check-results-title = Your results
check-results-running-title = Checking
check-running = We are looking. Results appear here one by one.
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
tell-start-who = The council’s safeguarding team reads it. You see who they are before you send.
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
under-18-title = When somebody is under 18
under-18-rule = The council’s policy says a parent or carer is told about a complaint.
under-18-unsafe = If it is not safe at home, say so here. The team needs to know that first.
under-18-choice = You still choose what you write and if you send it.
under-18-ask = You can ask first. Phone the team, and you do not have to say your name.
kinds-help-title = Others who can help too
kinds-help-intro = You can go on with your report. You can also use these today.
about-staff-title = Who will see this report
about-staff-not = Only the people in this list can open it. Nobody else who works there can.
about-staff-one-of-them = Is it about one of them? Go back and choose “The safeguarding lead or deputy”.
about-lead-not = It does not go to the safeguarding lead or the deputy. They cannot open it.
about-lead-phone = Please know: the lead may answer the phone number at the end of this page.
about-staff-cannot-send = This copy cannot send a report like this yet.
about-staff-other-way = You can write it and keep it. To tell somebody today, ask a manager you trust.
about-staff-phone = Or phone:
images-title = Before you add a file
images-why = We ask this before the program looks at any file.
images-none = No files to add? Choose “Continue”.
images-help-title = Do not add this file
images-help-not-here = You can go on with your report in words. No file goes with it.
images-help-leave = Do not copy, forward or delete the picture. Do not take a picture of the screen.
images-help-fault = You are not in trouble for asking. Leave the device as it is and tell somebody.
images-help-who = These people know what to do. In danger now? Call 999.
images-help-go-on = Go on without files
tell-send-now = You can send it now: check your answers

## Tell the council: the questions

question-danger = Are you in danger now?
question-danger-hint = Or is someone else in danger now?
question-about = Who are you telling us about?
question-at-risk = Who could come to harm?
question-at-risk-hint = Choose all that fit.
question-age = How old is this person?
question-age-hint = This means the person it happened to.
question-carer-contact = Is it safe if we contact a parent or carer?
question-carer-detail = Parent or carer: who, and how to reach them
question-carer-detail-hint = Or say why it is not safe. You can leave this empty.
question-kinds = What happened?
question-kinds-hint = Choose the closest ones. You do not need to be sure.
question-place = Where did it happen?
question-place-detail = Which account, link, number or group?
question-place-detail-hint = For example: the name the person used. You can leave this empty.
question-in-class = Did it happen in a class?
question-course = Which course, tutor or centre?
question-course-hint = You can leave this empty.
question-when = When did it happen?
question-when-hint = If it happened more than once, choose the last time.
question-still-going = Is it still going on?
question-when-detail = When did it start, and how often?
question-when-detail-hint = A rough idea is fine. You can leave this empty.
question-who = Who did it?
question-who-hint = A report about staff goes to other people. You see who they are before you send.
question-who-detail = What do you know about them?
question-who-detail-hint = For example: a name or how you know them. You can leave this empty.
question-words = What do you want to say?
question-words-hint = Your own words are fine. One sentence is enough. You can also leave this empty.
question-effect = How does it affect you?
question-effect-hint = For example: how you feel, if you are hurt, or lost money. You can leave this empty.
question-under18-images = Does a picture or video show someone under 18 naked or in a sexual way?
question-under18-images-hint = It can be you or somebody else. It can also be a made-up picture.
question-done = What have you done so far?
question-done-hint = Choose all that fit. It is fine if you did nothing.
question-done-detail = Did you get a number or a name?
question-done-detail-hint = For example: a police number. You can leave this empty.
question-wants = What do you want to happen?
question-wants-hint = Choose all that fit.
question-sharing = May the team tell others?
question-sharing-hint = We cannot promise to keep it secret. To keep somebody safe, the team may have to tell others.
question-needs = What would help you to talk to us?
question-needs-hint = For example: an interpreter or a support worker. You can leave this empty.
question-contact-way = How can the council reach you safely?
question-contact-way-hint = Choose a way that other people do not see.
question-contact-detail = How to reach you
question-contact-detail-hint = You can leave this empty.
question-contact-detail-phone = Your phone number
question-contact-detail-email = Your e-mail address
question-contact-detail-tutor = Your tutor’s name
question-contact-times = When is it safe to be in touch?
question-contact-times-hint = For example: weekdays after 4
question-leave-message = Is it safe to leave a message?
question-name = What is your name?
question-name-hint = You do not have to say. Without it the team may not be able to help as much.
question-true-as-known = Is this true, as far as you know?
question-true-as-known-hint = You do not need to be sure of everything. You can leave this empty.
question-optional = You can leave this empty.
words-left = { $count ->
    [one] You can write one more character.
   *[other] You can write { $count } more characters.
  }
words-over = { $count ->
    [one] You have one character too many.
   *[other] You have { $count } characters too many.
  }
text-too-long = This is too long. Use up to { $count } characters.

answer-yes = Yes
answer-no = No
answer-not-sure = I am not sure
answer-rather-not-say = I would rather not say
answer-or = or
answer-about-me = Me
answer-about-someone-else = Someone else
answer-about-i-saw-it = Something I saw happen
answer-at-risk-me = Me
answer-at-risk-another-learner = Another learner
answer-at-risk-child-at-home = A child at home
answer-at-risk-staff = Somebody who works there
answer-at-risk-someone-else = Someone else
answer-age-under-18 = Under 18
answer-age-adult = 18 or over
answer-kinds-unwanted-contact = Contact I did not want
answer-kinds-bullying = Bullying
answer-kinds-hate = Hate because of who somebody is
answer-kinds-sexual = Something sexual
answer-kinds-grooming = Somebody older who wins trust to do harm
answer-kinds-threats = Threats
answer-kinds-extremism = Somebody pushing extreme ideas, or hate for a group
answer-kinds-scam = A scam or a trick
answer-kinds-account = Somebody got into an account
answer-kinds-self-harm = Hurting yourself, or being pushed to
answer-kinds-upsetting-content = Something upsetting that I saw
answer-kinds-rule-broken = Somebody broke a rule
answer-kinds-something-else = Something else
answer-place-teams = Microsoft Teams
answer-place-moodle = Moodle
answer-place-email = E-mail
answer-place-phone-or-text = Phone or text message
answer-place-social-media = Social media
answer-place-in-person = In person
answer-place-somewhere-else = Somewhere else
answer-when-today = Today
answer-when-yesterday = Yesterday
answer-when-this-week = This week
answer-when-earlier = Earlier
answer-who-learner = Another learner
answer-who-staff = A tutor or other staff
answer-who-safeguarding-lead = The safeguarding lead or deputy
answer-who-someone-i-know = Somebody I know
answer-who-stranger = Somebody I do not know
answer-done-blocked = I blocked them
answer-done-reported = I told the app or site
answer-done-police = I told the police
answer-done-report-fraud = I told Report Fraud
answer-done-told-tutor = I told my tutor
answer-done-nothing-yet = Nothing yet
answer-wants-help = Help for me
answer-wants-stop = I want it to stop
answer-wants-just-tell = I just want to tell you
answer-sharing-share = Yes, if it helps
answer-sharing-ask-first = Ask me first
answer-sharing-do-not-share = Please do not tell others
answer-contact-way-phone = By phone
answer-contact-way-email = By e-mail
answer-contact-way-tutor = Through my tutor
answer-contact-way-in-app = Only in this program
answer-contact-way-no-contact = Please do not contact me
answer-true-as-known-no = You did not say
answer-true-as-known-yes = Yes, it is true as far as I know

## Who else can help

help-999 = In danger now: call 999.
help-police = Police, when nobody is in danger now: call 101.
help-ceop = Under 18: CEOP, the police who look into harm online. ceop.police.uk
help-report-remove = Under 18: Report Remove can take a picture of you off the internet. childline.org.uk
help-iwf = Tell the Internet Watch Foundation about child sexual pictures. You need no name. iwf.org.uk
help-childline = Under 19: talk to Childline at any time. Call 0800 1111.
help-revenge-porn = 18 or over: Revenge Porn Helpline, 0345 6000 459.
help-stopncii = 18 or over: StopNCII helps to stop a picture from spreading. The picture stays with you. stopncii.org
help-bullying = National Bullying Helpline: 0300 323 0169.
help-platform = Tell the app or site as well. Look for Report.
help-hate = True Vision takes reports about hate: report-it.org.uk
help-do-not-pay = Do not pay anybody who threatens you. Paying does not stop it.
help-act-early = ACT Early, if you worry about somebody: 0800 011 3764.
help-bank = Lost money? Call 159 to reach your bank.
help-fraud = Report Fraud: 0300 123 2040, or reportfraud.police.uk
help-scam-text = Bad text message? Send it on to 7726. It is free.
help-scam-mail = Bad e-mail? Send it on to report@phishing.gov.uk
help-account = Use the site’s own help to get the account back. Change the password.
help-samaritans = Samaritans, free at any time: 116 123
help-shout = Shout, by text message, at any time: 85258.

## Files that go with a report

evidence-title = Add files
evidence-intro = You do not have to add any. Your words are enough.
evidence-only-yours = Show only messages that were sent to you. Do not add pictures of a class or of other learners.
evidence-limits = You can add up to 10 files. Each can have 25 MB, and 100 MB in all.
evidence-stays = Each file is copied and locked at once. Your own file stays as it is.
evidence-drop = You can also drop a file on this window.
evidence-add = Choose a file
evidence-add-more = Choose another file
evidence-busy = We are copying and looking.
evidence-count = { $count ->
    [0] No file is added now.
    [one] One file is added now.
   *[other] { $count } files are added now.
  }
evidence-original = The untouched file from your first report is still here.
evidence-original-add = Add the untouched file
evidence-row-shows = shows
evidence-row-removed = taken out
size-kb = { $size } KB
size-mb = { $size } MB
file-hidden = This file also holds things that you do not see:
file-hidden-choice = The team does not need them. You can take them out of what you send.
file-remove-hidden = Take them out
file-removed = The hidden things are taken out of what you send. The untouched file stays locked here.
file-put-back = Send the file as it was
file-cannot-remove = We cannot take them out of this kind of file.
file-nothing-hidden = We found nothing hidden in it.
file-not-looked = We cannot look inside this kind of file. It may hold things that you do not see.
file-unusual = This is not a usual kind of file. The team may not be able to open it.
file-locked = This file needs a password. Write the password in your report, or the team cannot open it.
file-shows = What { $name } shows
file-take-out = Take this file out
hidden-place = Where it was made
hidden-device = The phone or camera
hidden-author = A name
hidden-time = When it was made
hidden-software = The program that made it
hidden-preview = A small picture inside, perhaps from before a change
hidden-other = Other notes
file-too-big = { $name } is too big. A file can have up to 25 MB.
file-empty = { $name } is empty.
file-too-many = { $name } is not added. You can add up to 10 files.
file-too-much = { $name } is not added. All files together can have up to 100 MB.
file-unreadable = We could not read { $name }. Close it in other programs and try again.
file-not-a-file = { $name } is not a file that can be added. Choose one file, not a folder.
file-changed = { $name } changed while we copied it. Try again.
file-disk-full = { $name } is not added. This computer has no room left.

## Check your answers, and the short page

review-title = Check your answers
review-intro = Nothing has been sent yet. This is everything that will leave this computer.
review-answers = Your answers
review-left-out = Questions that you left out
review-adding = This adds to a report that you made before. It goes to the same council.
review-technical = Added by the program
review-technical-intro = The program adds these so that the report arrives safely and only once.
review-when = When somebody looks
review-secret = We cannot promise to keep it secret. The team tells only people who need to know.
hours-open = Somebody is at work now.
hours-closed = The office is closed now. Nobody reads this until it opens.
hours-by = Somebody will have looked by { $when }.
hours-unknown = We do not know when somebody looks. It may be some days. In danger, call 999.
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
field-about = Who it is about
field-at-risk = Who could come to harm
field-age = Age
field-carer-contact = Safe to contact a parent or carer
field-carer-detail = Parent or carer
field-kinds = What happened
field-place = Where it happened
field-place-detail = Accounts, links and numbers
field-in-class = In a class
field-course = Course, tutor or centre
field-when = When it happened
field-still-going = Still going on
field-when-detail = Start, and how often
field-who = Who did it
field-who-detail = What you know about them
field-words = In your words
field-effect = How it affects you
field-under18-images = A sexual picture of someone under 18
field-evidence = Files
field-done = What you have done
field-done-detail = Numbers and names you got
field-wants = What you want
field-sharing = If the team may tell others
field-needs = What helps you to talk
field-contact-way = How to reach you
field-contact-detail = Your contact details
field-contact-times = When it is safe
field-leave-message = Safe to leave a message
field-name = Name
field-true-as-known = True as far as you know
field-opened-at = When you began
field-made-at = Day and time of this report
field-program = Program and version
field-org = Council
field-pack-version = Version of the council’s information
field-report-number = Number of this report (made by chance)
field-file-numbers = A number for each file, so that a change shows
field-parent = The report this adds to
field-reply-key = A lock for answers to you (made by chance)
field-report-key = A lock for this one report (made by chance)
field-reply-secret = A secret that lets this computer hear back
field-format = Kind of report form
field-other = Other: { $field }

## A report on this computer

report-state-saved = Saved on this computer, not sent yet
report-state-waiting = Saved on this computer, not sent yet
report-state-needs-help = Saved on this computer, not sent yet
report-state-sending = Sending
report-state-received = Received by the council, { $at }, reference { $reference }
report-state-opened = Opened by the safeguarding team
report-state-closed = Closed by the safeguarding team
report-state-handed-over = Handed over, not confirmed yet
report-state-confirmed-by-code = Received: confirmed by code
report-state-withdrawn = Withdrawn
report-text-saved = Your report is safe here. It goes by itself while this program is open.
report-text-sending = We are talking to the council’s computer. Your report stays safe here until it is there.
report-text-waiting = Your report is safe here. We try again by ourselves while this program is open.
report-text-needs-help = Your report is safe here, but it cannot go by itself. Please phone the council.
report-text-handed-over = You made it ready to give in another way. We do not know yet if it got there.
report-text-received = The council’s computer has signed for it. A person in the safeguarding team will read it.
report-text-opened = A person in the safeguarding team has opened it.
report-text-closed = The team has finished with it. You can still add something.
report-text-confirmed-by-code = The code is right. The team has opened your report.
report-text-withdrawn = You took it back. This computer does not send it.

report-why-heading = Why it has not gone yet
reason-offline = We could not reach the council’s computer. You may be offline.
reason-not-the-council = Something else answered, such as a Wi-Fi sign-in page. We did not give it your report.
reason-busy = The council’s computer is busy or being mended.
reason-refused = The council’s computer did not take this report.
reason-damaged = A file of this report on this computer is damaged.
reason-disk = This computer has no room left, or its disk cannot be used.
reason-council-changed = The council has changed its locks. This report needs to be made again, or given by phone.
report-phone-heading = If it cannot wait
report-thanks = You did the right thing. It is not your fault.
report-next-heading = What happens next
report-next = The team decides how to help. They can see how you want to be reached.
report-reference = Your reference
report-reference-keep = You may want to write your reference down.
report-saved-at = Saved on this computer
report-received-at = Received
report-opened-at = Opened
report-closed-at = Closed
report-files = Files
report-adds-to = This adds to an earlier report
report-add-text = Did something else happen, or did you leave something out?
report-add = Add something
report-add-first = You have other answers that are not finished. Finish or delete them first. They are on Home.
report-withdraw = Take this report back
report-delete = Delete this report from this computer
report-back = Go back to the report
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
reports-adds = It adds to an earlier report.
reports-new-replies = { $count ->
    [one] One new answer from the team
   *[other] { $count } new answers from the team
  }

## What the safeguarding team wrote

replies-heading = From the safeguarding team
replies-at = Written on { $when }
replies-until-closed = This computer has no safe place for a key. Answers can be read only until you close the program.
replies-lost = Answers to this report cannot be read on this computer. Phone the team to hear from them.

## Other ways to bring a report to the council

ways-heading = Other ways to tell the council
ways-intro = You can use one of these as well. It does no harm if the report arrives twice.
ways-email-name = by e-mail
ways-email-link = Give it by e-mail
ways-email-hint = A locked file that you add to an e-mail.
ways-email-title = Give the report by e-mail
ways-file-safe = We make one locked file. Only the safeguarding team can open it.
ways-email-not-safe = People who see your e-mail see that you wrote to the team.
ways-email-words = Do not write in the e-mail what happened. An e-mail is not locked.
ways-email-step-file = Choose a folder. We put the file there and show it to you.
ways-email-step-attach = A new e-mail opens. Add the file to it and send it.
ways-step-code = Phone the team and ask for the code. They see it when they open the file.
ways-email-go = Make the file and open an e-mail
ways-email-done = The file is ready
ways-usb-name = on a USB stick
ways-usb-link = Give it on a USB stick
ways-usb-hint = A locked file that you bring to the team.
ways-usb-title = Give the report on a USB stick
ways-usb-not-safe = People who see the stick see that there is a locked file on it.
ways-usb-step-choose = Put in a USB stick and choose it. We check the copy.
ways-usb-step-bring = Give the stick to somebody in the safeguarding team yourself.
ways-usb-go = Choose the USB stick
ways-usb-done = The file is on the stick
ways-print-name = on paper
ways-print-link = Give it on paper
ways-print-hint = Everybody who sees the paper can read it.
ways-print-title = Give the report on paper
ways-print-safe = Paper is not locked. Everybody who sees it can read it.
ways-print-not-safe = Do not leave it in a printer or in a shared room.
ways-print-under-18 = Is it about somebody under 18? Then phone first, and use paper only if they ask.
ways-print-printer = A shared printer can keep what it printed.
ways-print-step-show = We show what the report says. Then you can print it.
ways-print-step-bring = Give the paper to somebody in the safeguarding team yourself.
ways-print-go = Show the report here
ways-print-done = Your report
ways-print-now = Print
handover-mail-subject = A locked file for the safeguarding team
handover-mail-text = The file with this e-mail is locked. Please open it on the safeguarding team’s own page.
ways-steps-heading = How it works
ways-file-name = The file is called { $name }.
ways-not-shown = We could not show the folder. Look in the folder that you chose.
ways-mail-not-opened = We could not open an e-mail. Open your e-mail yourself and add the file.
ways-too-big = This file is too big for most e-mail. Use a USB stick, or phone.
ways-not-yet = We do not know yet if it got there. Only the code can tell us.
ways-done = You made it ready to give { $way } on { $when }.
ways-code = When the team opens it, they see a code. Ask for it, by phone for example.
ways-code-link = I have the code
code-title = Type the code from the team
code-intro = The team sees a code when they open your report. It shows that they have it.
code-label = The code
code-hint = It has 10 letters and numbers, like 7K3M9-QXPAB
code-check = Check the code
code-missing = Type the code that the team told you.

## A copy to keep, and things that cannot be undone

copy-heading = Your own copy
copy-offer = You can keep a copy that you can read again. It is locked and stays on this computer.
copy-keep = Keep a copy
copy-read = Read my copy
copy-delete = Delete my copy
copy-title = Your copy
copy-text = This is what you told the council. Other people who look at the screen can read it.
copy-secret-why = This computer has no safe place for a key. A secret word can lock your copy.
copy-secret-open = Your copy is locked with a secret word.
copy-open = Open my copy
act-no = No, go back
act-withdraw-title = Take this report back?
act-withdraw-text = This computer will not send it. What you gave in another way is not taken back.
act-withdraw-late = If the council has it by now, we tell you. Then it cannot be taken back.
act-withdraw-yes = Yes, take it back
act-withdraw-done = The report is taken back.
act-delete-report-title = Delete this report from this computer?
act-delete-report-text = The report, its reference and its files are deleted here.
act-delete-report-council = What the council has, it keeps. Phone the team to ask about that.
act-delete-report-replies = You cannot read new answers to it after this.
act-delete-report-yes = Yes, delete it here
act-delete-report-done = The report is deleted from this computer.
act-delete-copy-title = Delete your copy?
act-delete-copy-text = You cannot read it again after this. The report itself is not changed.
act-delete-copy-yes = Yes, delete my copy
act-delete-copy-done = Your copy is deleted.
delete-all-title = Delete everything?
delete-all-unsent = { $count ->
    [one] One report is not with the council yet. It would be lost.
   *[other] { $count } reports are not with the council yet. They would be lost.
  }
delete-all-unsent-phone = You can phone the team first.
delete-all-goes = This takes away everything that this program keeps on this computer:
delete-all-reports = reports, references and answers from the team
delete-all-answers = answers that you saved for later
delete-all-files = files that you added, and your copies
delete-all-keys = the keys to all of these
delete-all-notes = the program’s own notes about its work
delete-all-stays-heading = What stays
delete-all-stays-council = Reports that the council has stay there.
delete-all-stays-files = Your own files stay. So do files that you put in a folder or on a stick.
delete-all-stays-program = The program itself stays. You can take it off like other programs.
delete-all-yes = Yes, delete everything
deleted-title = Everything is deleted
deleted-text = This program keeps nothing of yours on this computer now.
deleted-council = Reports that the council has are still there. Phone the team to ask about them.

## Saving answers for later

kept-saved-title = Your answers are saved
kept-saved-text = They are locked and stay on this computer. Nothing has been sent.
kept-saved-how = To go on, open this program and choose “{ home-kept-go-on }” on Home.
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
about-privacy-kept = Reports stay locked on this computer. You can read one here only if you keep a copy.
about-privacy-leave = Only reports that you send leave this computer. There are no adverts and no counting of visitors.
about-delete-link = Delete everything that is kept here
about-access-heading = Using this program your way
about-access-keyboard = Everything works with the keyboard. Use Tab, Enter and the space bar.
about-access-reader = It is made to work with screen readers and large text.
about-access-problem = If something is hard to use, tell your tutor. Please say which screen it was.
about-access-known = It has not been tried by hand with every screen reader yet.
about-version = Version { $version }
about-brand = The screens are built with govuk-frontend, under the MIT licence. This is not a government service.

## New words from the council

pack-taken = New words from your council are here.
pack-already-here = You have these words already.
pack-went-back = You go back to the words from before.
pack-nothing-before = There are no words before these.
pack-older = These words are older than yours.
pack-expired = These words are past their date.
pack-not-signed = We cannot tell who wrote these words.
pack-not-whole = A part of the file is missing.
pack-another-council = These words are for another council.
pack-not-for-this-program = This file does not fit your program.
pack-too-large = This file is too large.
pack-not-found = We cannot read this file.
pack-address-not-allowed = We do not use this web address.
pack-no-answer = The council’s web page did not answer.
pack-not-kept = There may be no room left on this computer.
pack-next-start = Close the program and open it again to see them.
pack-nothing-to-do = You do not have to do anything.
pack-ask-for-newest = Ask your tutor for the newest file.
pack-do-not-use = Do not use this file. Your old words stay. Tell your tutor where the file came from.
pack-get-again = Get the file again. Your old words stay.
pack-tell-council = Tell your tutor. Your old words stay.
pack-choose-again = Choose the file again. Your old words stay.
pack-try-later = Try again later. Your old words stay.
pack-make-room = Delete some files, then try again. Your old words stay.

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
failure-gate-closed = No file can be added now
failure-gate-closed-do = Answer the question about pictures first.
failure-file-refused = We could not do this with the file
failure-file-refused-do = Nothing else has changed. Try again, or go on without the file.
failure-cannot-withdraw = It is too late to take this report back
failure-cannot-withdraw-do = The council has it, or may have it. Phone the team if you want to talk about it.
failure-copy-not-kept = There is no copy
failure-copy-not-kept-do = We could not keep one or find one. Your report itself is not changed.
failure-not-handed-over = The file is not made
failure-not-handed-over-do = Choose another folder and try again, or phone the team.
failure-wrong-code = This is not the code of this report
failure-wrong-code-do = Check each letter and number, or ask the team to read it again.
failure-still-unsent = The council does not have this report yet
failure-still-unsent-do = It is not deleted. Take it back first if you do not want it to go.
failure-not-deleted = Not everything is deleted
failure-not-deleted-do = Close other programs and try again. If it stays, ask your tutor.
failure-not-found = We could not find this page
failure-not-found-do = It may have moved. Go to Home and choose again.
failure-unexpected = Something did not work
failure-unexpected-do = This is our fault, not yours. Try again, or ask your tutor.

# Check screens

## Before the check

check-look-settings = Updates, firewall, screen lock and a copy of your files: are they on?
check-look-others = Can somebody else get into this computer?
check-network-title = Before we look at your hub
check-network-intro = Only go on if you are at home, and you may look after this hub.
check-network-do = What we do
check-network-knock = We knock on a few of your hub’s doors, to see which ones open.
check-network-note = Your hub may note that we were there.
check-network-stop = It takes half a minute at most. You can stop at any time.
check-network-never-change = We change nothing on your hub.
check-network-never-password = We do not try a password.
check-network-never-send = We do not send the results to anyone.
check-network-question = What may we do this time?
check-network-hint = We ask each time. Nothing is ticked before you tick it.
check-network-hub = Knock on my hub’s doors. It may note this. Nothing is changed.
check-network-names = Also test if web addresses lead to the right place. For this we visit a few well-known sites.
check-network-missing = Tick the first box, or choose “Only this computer”.
check-network-only = Only this computer

## Results of the check

check-stop = Stop looking
check-stopped = You stopped it. What is not listed was not looked at.
check-first = Do these first
check-part-computer = This computer
check-part-home = Your home network
check-home-not-looked = We did not look at your home network this time.
check-home-nothing = We have no result for your home network.
check-good = { $count ->
    [one] One thing is good
   *[other] { $count } things are good
  }
check-fold-why = Why, and what we saw
check-fold-all = What to do, and what we saw
check-open-settings = Open settings
check-settings-not-opened = We could not open the settings. Please use the steps.
check-ask-help = Ask for help
check-help-sheet = Help sheet for a friend or tutor
check-tell-hub = Tell us about your hub’s password
check-try-hub = Try the password this hub was sold with
places-heading = At a glance
places-drawing = A drawing of the internet, your hub, the Wi-Fi and this computer. The list here has the same words.
place-internet = Internet
place-hub = Your hub
place-wifi = Wi-Fi
place-computer = This computer
place-partly = Partly checked
place-not-looked = Not looked at

## The password of the hub

hub-unknown = I do not know
hub-which-title = Which hub do you have?
hub-which-hint = Look for a name on the front of the box.
hub-which-suggested = { $name } – this looks like yours
hub-which-missing = Choose one. If you are not sure, choose “{ hub-unknown }”.
hub-sticker-title = Find the sticker on your hub
hub-two-passwords = There can be two passwords
hub-two-keep = Do not type any of them here. We only ask if it is the old one.
hub-asked-title = Is the password of the hub’s own page still the one on the sticker?
hub-asked-hint = We do not mean the Wi-Fi password. Do not type a password here.
hub-asked-changed = No, somebody at home changed it
hub-asked-sticker = Yes, it is still the one on the sticker
hub-asked-many-people-know = It is one that many people know, like “admin”
hub-asked-do-not-know = { hub-unknown }
hub-asked-missing = Choose one answer. If you are not sure, choose “{ hub-unknown }”.
hub-change-title = How to change the hub’s password
hub-unsure = We wrote these steps on { $date }. Nobody has tried them on a real hub yet. Names of buttons can differ.
hub-wifi-heading = Only change the hub’s own password
hub-wifi-offline = A new Wi-Fi password puts phones, TVs and printers offline. You have to join each one again.
hub-updates = Updates for your hub
hub-back = Back to my results
hub-login-title = Try the password this hub was sold with?
hub-login-intro = { $name } was often sold with the same password on every box.
hub-login-once = We try this one password, one time.
hub-login-out = If it opens the page, we leave it at once.
hub-login-note = Your hub may note it. If the password is wrong, some hubs lock their page for a while.
hub-login-never-more = We do not guess other passwords.
hub-login-never-change = We change nothing on your hub.
hub-login-never-keep = We do not keep the answer page, and we send nothing to anyone.
hub-login-question = May we try it?
hub-login-agree = Yes, one time. I am at home, and I may look after this hub.
hub-login-missing = Tick the box, or choose “{ act-no }”.
hub-login-go = Try it once
hub-login-busy = We are trying it. This can take half a minute.

## Help sheet

sheet-title = Help sheet
sheet-intro = Show or print this for a friend or tutor who helps you.
sheet-left-out = We left out names, addresses and serial numbers.
sheet-look = Look it over before you give it to somebody.
sheet-nothing = There are no results yet. Do a check first.
sheet-print = Print
sheet-made = Made on
sheet-system = System
sheet-system-windows = Windows
sheet-system-macos = macOS
sheet-system-linux = Linux

# Passwords: saved, make, compare
passwords-saved-heading = Saved passwords
passwords-saved-from = From: { $from }
passwords-saved-judged = We looked at { $judged } logins with { $different } different passwords.
passwords-saved-fine = Nothing to change: { $fine }
passwords-saved-nothing = There is nothing to change.
passwords-saved-no-logins = There is no login with a password in this file.
passwords-saved-first = Change these three first
passwords-saved-later = Then these
passwords-saved-same = The same password: { $places }
passwords-saved-near = Nearly the same password: { $places }
passwords-saved-more = and { $count } more
passwords-saved-skipped-heading = Lines that we did not look at
passwords-saved-line = Line { $line }: { $words }
passwords-saved-not-locked = This computer may write parts of its memory to the disk. Close other programs first next time.
passwords-saved-file-still-there = The file still holds all your passwords. Delete it now.
passwords-made-heading = Your new password
passwords-made-letters = Letter by letter
passwords-made-bits = Strength: { $bits } bits
passwords-list-kept = The new list has { $kept } passwords.
passwords-list-bad = { $count } lines are not as they should be and were left out. The first are: { $lines }

## Password screens

check-passwords-text = We can look at your passwords with you, too.
check-passwords-link = Passwords
passwords-title = Passwords
passwords-intro = A good password is long, and each account has its own.
passwords-promise = We do not keep any password. What you do here stays on this computer.
passwords-try-hint = See how hard it is to guess.
passwords-saved-title = Check what my browser saved
passwords-saved-hint = Find the ones to change first.
passwords-make-title = Make one
passwords-make-hint = Three random words that you can remember.
passwords-same-title = Is mine the same everywhere?
passwords-same-hint = Compare two or more passwords.
passwords-two-step-title = Two-step sign-in
passwords-two-step-hint = A second lock for your e-mail and other accounts.
passwords-change-heading = Do I have to change it often?
passwords-back = Back to Passwords

online-heading = Do thieves know it?
online-what-leaves = We scramble your password on this computer and send five characters of that. Nobody can tell your password from them.
online-ask = Also ask the large list on the internet
online-busy = We are asking. This can take half a minute.
online-sent = What was sent: { $what }

saved-intro = Your browser can save your logins in a file. We look at that file on this computer.
saved-finds = We find weak passwords, ones you use twice, and ones that thieves know.
saved-warning-heading = Take care with this file
saved-warning-plain = All your passwords stand in it for anyone to read.
saved-warning-watch = Make sure that nobody is looking at your screen.
saved-warning-place = Do not send it to anyone. Do not put it in an online folder.
saved-warning-delete = When we have looked, we offer to delete it.
saved-how-heading = 1. Make the file
saved-how = Where are your passwords saved? Choose it to see the steps.
saved-how-differ = Names of buttons can differ a little.
saved-choose-heading = 2. Let us look
saved-choose = Choose the file
saved-reading = Choose your file in the window that opens. Then we begin at once.
saved-progress = { $done } of { $of }
saved-progress-label = Looked at so far:
saved-running-title = Looking at your passwords
saved-running-stay = Nothing is sent. You can stop at any time.
saved-said-started = We have begun.
saved-results-title = Your saved passwords
saved-nothing-chosen = No file was chosen. Nothing happened.
saved-first-few = Change these first
saved-about-user = User name: { $user }
saved-how-many = How many have each problem
saved-more = { $count } more: { $words }
saved-show-more = Show more
saved-next-step = Change a password on the site itself. Your browser then offers to save the new one.
saved-lines-fold = Show the lines
saved-lines-first = We name the first { $count } lines only.
saved-refused-heading = We did not look at it
saved-stopped-heading = You stopped it
saved-stopped = We say nothing about any password, because we did not see them all.
saved-safe-heading = How we keep this safe
saved-safe-here = We looked at the file on this computer only. Nothing was sent.
saved-safe-never-shown = No password is shown on this page.
saved-safe-locked = While we looked, this computer did not write the passwords to its disk.
saved-safe-gone = When you leave this page, this list is gone.
saved-another = Look at another file
program-chrome = Chrome
program-edge = Edge
program-firefox = Firefox
program-safari = Safari or Apple Passwords
program-bitwarden = Bitwarden
program-one-password = 1Password
program-keepass = KeePass
export-chrome-open = Open Chrome. Choose the three dots at the top right.
export-chrome-find = Choose “Passwords and autofill”, then “Google Password Manager”, then “Settings”.
export-chrome-make = Next to “Export passwords”, choose “Download file”.
export-edge-open = Open Edge. Choose the three dots at the top right, then “Settings”.
export-edge-find = Look for “passwords” there. Open the page with your saved passwords.
export-edge-make = Choose “Export passwords”. It can be behind three dots or a small wheel.
export-firefox-open = Open Firefox. Choose the three lines at the top right.
export-firefox-find = Choose “Passwords”.
export-firefox-make = Choose the three dots on that page, then “Export passwords”.
export-safari-open = Open the app “Passwords” on your Mac. On an older Mac, open Safari.
export-safari-find = At the top of the screen, choose “File”.
export-safari-make = Choose “Export All Passwords to File”. In Safari choose “Export”, then “Passwords”.
export-bitwarden-open = Open Bitwarden on this computer and unlock it.
export-bitwarden-find = Choose “File”, then “Export vault”.
export-bitwarden-make = As the kind of file, choose “.csv”. Do not choose a locked one.
export-one-password-open = Open 1Password on this computer and unlock it.
export-one-password-find = Choose “File”, then “Export”, then your account.
export-one-password-make = As the kind of file, choose “CSV”.
export-keepass-open = Open KeePass or KeePassXC and unlock it.
export-keepass-find = In KeePassXC choose “Database”, then “Export”. In KeePass choose “File”, then “Export”.
export-keepass-make = As the kind of file, choose “CSV”.
export-asked = If your computer asks for its own password or PIN, type it there.
export-save = Save the file on the desktop, so that you find it again.

export-delete-title = Delete the file now?
export-delete-why = Anyone who opens this file can read all your passwords.
export-delete-can = We write over the file first and then delete it.
export-delete-cannot = On many new disks, and in online folders or backups, parts of it can stay for a while.
export-delete-browser = Your browser keeps its own saved passwords.
export-delete-question = May we delete it?
export-delete-agree = Yes, delete the file that I chose.
export-delete-missing = Tick the box, or choose “{ export-keep }”.
export-delete-go = Delete this file now
export-keep = I keep it
export-deleted = The file is gone
export-not-deleted = The file is still there
export-kept = You keep the file
export-kept-care = It still holds all your passwords. Delete it yourself soon, and empty the bin.

make-intro = We put random words together. Nobody can guess them from what they know about you.
make-kind = How long?
make-kind-3 = Three words – easy to remember
make-kind-4 = Four words – stronger
make-kind-5 = Five words – for what matters most
make-extras = Does the site want something more?
make-extras-hint = Leave both empty if it does not.
make-capitals = A capital letter
make-digit = A number
make-go = Make a password
make-another = Make another
make-said = There is a new password.
make-box = The password
make-copy-hint = Choose the box to mark the password. Then you can copy it.
make-strength = How strong it is
make-help = What to do with it
make-wifi-link = Make one for my hub or Wi-Fi, with a card to print
make-wifi-title = Make one for my hub or Wi-Fi
make-wifi-intro = We make a password that is easy to type on a phone or a TV.
make-network = Name of your Wi-Fi
make-network-hint = For the card. Leave it empty if this is for the hub’s own page.
make-network-too-long = This name is too long. A Wi-Fi name has up to 32 characters.
make-card-print = Print the card
make-card-picture = A square code. A phone that looks at it can join your Wi-Fi.
make-card-picture-hint = Let a phone’s camera look at this to join.
make-card-alone = Print it where nobody else takes it out of the printer.

same-intro = Type passwords that you use. We tell you which are the same.
same-promise = They stay on this screen. They are never kept and never sent.
same-field = Password { $number }
same-add = Add another
same-compare = Compare them
same-missing = Type at least two passwords.
same-results = What we found
same-all-different = They are all different. That is good.
same-like = The same as: { $others }
same-near = Nearly the same as: { $others }
same-why = If somebody learns one, they try it everywhere. Give each account its own.

two-step-accounts = Choose an account to see its steps.

## Languages

language-title = Choose your language
language-later = You can change it at the top of every screen.
language-nav = Language
language-other = Other languages
language-now = The words are in English now.
language-draft = These words are a draft. No person has checked them yet. The English words count.
language-part-english = This part is in English for now.
rule-draft = This is a draft. No person has checked this translation yet. The English rule counts.
rule-untranslated = This rule is in English for now.
rule-outdated = The English rule has changed. Here is the new English.
rule-read-english = Read this rule in English
rule-read-own = Read this rule in your language

## Reading: marks, the council’s own words, before you post

rules-done = { $done } of { $of } read
rules-read = Read
rules-changed = Changed since you read it
rules-at-hand = Your short list
rules-also = Also here
rules-print-all = Print all the rules
rule-found-hide = Hide the marks
rule-found-show = Show the marks
marks-title = Your marks
marks-what = We mark the rules you opened and the rules you want at hand.
marks-until-closed = We keep your marks only until you close this program.
marks-on-this-computer = Your marks are kept on this computer. They are locked. Anyone who opens this program here can see them.
marks-no-safe-place = We found no safe place on this computer. New marks last only until you close this program.
marks-question = Do you want to keep your marks on this computer?
marks-question-hint = Choose the second answer if somebody else may open this program and look.
marks-keep = Keep my marks on this computer
marks-not-keep = Only until I close
marks-save = Save my choice
marks-forget = Forget my marks
marks-link = Your marks: who can see them
marks-deleted = what you marked in the rules
marks-forgotten = Your marks are gone.
rule-found = Found:
rule-word = what it means
rule-marks = Keep or print this rule
rule-keep-at-hand = Keep this rule at hand
rule-take-off = Take it off my short list
rule-is-at-hand = This rule is on your short list. You find the list at the top of the rules.
rule-is-off = This rule is not on your short list now.
rule-not-read = Mark it as not read
rule-is-not-read = This rule is marked as not read.
rule-print = Print this rule
rule-official = The council’s own words
rule-official-which = This is the official text. It is from { $title } ({ $year }).
rule-official-ours = Our words on this page only help you read it.
rule-official-missing = This copy does not have the council’s own words. Ask your tutor for the document.
rule-changed-on = We last changed our words on { $date }.
print-rules-intro = Here are all the rules on one long page. You can print it, or save it as a file.
print-rules-go = Print all the rules
print-on = { $name }. Printed on { $date }.
words-title = What the words mean
words-intro = Some words in the rules are hard. Here is what they mean.
posting-title = Before you post
posting-intro = Type or paste what you want to post. We tell you what the rules say about it.
posting-gone = When you leave this page, your text is gone. Keep your own copy.
posting-label = Your text
posting-clear = Empty the box
posting-result = What we saw
posting-waiting = Start typing. The answer appears here.
posting-marked = Your text with our marks
posting-times = { $count ->
    [one] Seen once
   *[other] Seen { $count } times
  }
posting-change = What you can do
posting-rule = The rule:
posting-link = Check a text before you post it

## The guided way out of unwanted contact

danger-link = In danger now? What to do
danger-help-back = Go back to where I was
proof-title = Do you want to keep proof first?
proof-hint = We can show you how to keep it, report it and block. You can also tell us first.
proof-yes = Yes, show me how
proof-no = No, go on
guides-which = Which one is it?
guides-go-on = Go on with my report
guide-keep-heading = What to keep
guide-keep-yours = Keep only what was sent to you. Leave other people out.
guide-keep-under-18 = Never copy or save a sexual picture of somebody under 18. Tell the council or the police.
guide-block-heading = Before you block
guide-block-proof = Blocking can hide the messages or take them away. Keep your proof first.
guide-skip = Skip this step
guide-stop-here = Leave out the other steps
guide-notes-title = Write your notes here
guide-notes-why = Then they are ready if you tell the council. You can also leave this empty.
guide-notes-files = You can add pictures and files later, in your report.
guide-notes-stay = Your notes stay in this window. They are gone when the program closes, unless you save them.
guide-did-heading = What you did
guide-did-done = Done
guide-did-could-not = You could not do this
guide-did-skipped = Left out
guide-did-goes = If you tell the council, your report says what you did. You can change it or take it out.
council-now = Yes, now
council-later = Save and decide later
council-no = No
council-missing = Choose one answer.
could-not-line = { $guide }. I could not do this: { $steps }
done-from-guide = We filled this in from the steps that you did. You can change it or take it out.
other-help-title = Other ways to get help
other-help-choice = That is fine. You can tell the council at any other time. These can help you too.
other-help-talk-heading = Talk to the team first
other-help-talk = You can phone and ask. You do not have to say your name.
other-help-notes = Your notes are still in this window. You can delete them on Home.

## The council’s words here, leaving quickly, access and licences

packs-title = The council’s words
packs-lead = The rules, guides and phone numbers here are the council’s words. You can take newer ones.
packs-link = See which words you have, or take newer ones
packs-now = In use now
packs-origin = Where they come from
packs-origin-built-in = They came with the program
packs-origin-taken = From your council. You, or somebody else here, took them
packs-origin-placed = Put on this computer for you
packs-origin-named = Chosen by whoever started the program
packs-version = Version
packs-program-version = { $version }, as the program
packs-made = Signed on
packs-until = Good until
packs-no-date = They have no end date
packs-expired = These words are past their date. Phone numbers in them may be old.
packs-practice = These words are for practice only.
packs-next-heading = From the next start
packs-next-built-in = The words that came with the program are used.
packs-next-taken = Version { $version } from your council is used.
packs-next-placed = The words that were put on this computer are used.
packs-contact-heading = The council’s contact details
packs-contact-date = From when
packs-new-heading = Take newer words
packs-new-check = We take them only if they are newer and your council has signed them. If not, your words stay.
packs-from-file = Choose a file
packs-from-folder = Choose a folder
packs-from-address = Ask the council’s web address
packs-no-address = These words name no web address for newer ones. Ask your tutor for a file.
packs-named = Whoever started the program chose these words. They cannot be changed here.
packs-online-title = Ask the council for newer words
packs-online-address = This is the address that we ask:
packs-online-sees = The council can see the internet address of this computer, and when you asked.
packs-online-nothing = We do not send your name, your reports or anything you wrote.
packs-online-button = We ask only when you press the button.
packs-online-go = Ask now
packs-online-asking = We are asking. This can take a minute.
packs-back-heading = Go back
packs-back-link = Go back to the words from before
packs-back-title = Go back to the words from before?
packs-back-built-in = You go back to the words that came with the program.
packs-back-taken = You go back to version { $version } from your council.
packs-back-placed = You go back to the words that were put on this computer.
packs-back-old = Phone numbers in older words may be old too.
packs-back-forward = If you want the newer words again, take them once more.
packs-back-go = Yes, go back to them

leave-heading = Leave quickly
leave-watched = If a program watches this computer, it still sees what you did.
leave-sent = A report that you sent stays sent.
leave-unsaved = What you have not saved is gone.
leave-shift = You can also press the Shift key three times.
leave-shift-on = Shift pressed three times closes this program. This is on.
leave-shift-off = Shift pressed three times does nothing now. This is off.
leave-shift-why = Turn it off if you use sticky keys, or often press Shift alone.
leave-shift-turn-off = Turn it off
leave-shift-turn-on = Turn it on
leave-shift-more = Press Shift two more times to leave.

access-title = Accessibility statement
access-lead = We want everyone to be able to use this program.
access-about = This is about version { $version }. It was written on 23 November 2026.
access-works = You can use it with the keyboard alone, in a small window, and with large text.
access-standard = We aim for level AA of a standard called WCAG 2.2. We do not meet all of it yet.
access-not-heading = What does not work for everyone yet
access-not-reader = No person has used all of it with a screen reader. Programs have looked at every screen.
access-not-size = You cannot make the words larger, or change colours, in the program. Your computer’s own settings can help.
access-not-aloud = It does not read aloud. A screen reader can.
access-not-folded = Some lines open when you press them. Not every screen reader says so.
access-not-dialogs = Choosing a file and printing use windows of your computer. We cannot change those.
access-not-tried = It has been used on Linux. Nobody has used it on Windows or a Mac yet.
access-not-why = Why: the program is new, and people with many different needs have still to try it.
access-other-heading = If you need it in another way
access-other = Ask your tutor. They can read it to you, print it, or phone with you.
access-tell-heading = Tell us what does not work
access-tell = Tell your tutor which screen it was. You can also ask the council.
access-tell-contact = We know one contact only: the safeguarding team. They can tell the right person.
access-law-heading = If nobody helps
access-law = You can phone the Equality Advisory and Support Service, EASS: 0808 800 0082.
access-law-why = They can help if the council’s answer does not. The Equality and Human Rights Commission looks after this law.

licences-title = Licences
licences-own = This program is free. You may use it, change it and share it.
licences-parts = It is made with these parts, under the same licence:
licences-all = All other parts are named in two files of the source: Cargo.lock and package-lock.json.
licences-words = The words of the licence

## Poster and leaflet

# On the paper itself.
paper-heading = Stay safe online
paper-intro = The rules of your course, in short.
paper-first = If something goes wrong, do this first
paper-program = The program Learner Companion has all the rules. It helps you to tell the council too. Ask your tutor for it.

# On the screen.
paper-title = Poster and leaflet
paper-choose = Choose what you want on paper. You save it as a file. Then you can print it.
paper-what = What do you want?
paper-poster = Poster
paper-poster-what = Poster: one page for a wall, with the most important rules
paper-leaflet = Leaflet
paper-leaflet-what = Leaflet: a few pages to take home, with every rule and who can help
paper-language = Which language?
paper-form = Which kind of file?
paper-form-pdf = PDF: best for printing
paper-form-page = Web page: you can make the letters larger
paper-no-pdf = Your council has changed these words. There is no PDF file of them yet. You get a web page, and you can print that.
paper-save = Save it
paper-open = Save it and open it
paper-saved = { $name } is saved in the folder that you chose.
paper-stays = It stays there until you delete it. Other people who use this computer can see it.
paper-opened = It opens in another program. That program can keep its name in a list.
paper-not-opened = We could not open it. Look in the folder that you chose.
failure-paper-not-saved = The file is not saved
failure-paper-not-saved-do = Choose another folder and try again. Nothing else has changed.
