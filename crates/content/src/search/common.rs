//! Words that stand in most sentences and say nothing about what is looked for.

/// In the order of the alphabet.
pub(super) const ENGLISH: &[&str] = &[
    "a",
    "about",
    "all",
    "am",
    "an",
    "and",
    "any",
    "are",
    "as",
    "at",
    "be",
    "because",
    "been",
    "but",
    "by",
    "can",
    "cant",
    "did",
    "do",
    "does",
    "doing",
    "dont",
    "for",
    "from",
    "get",
    "gets",
    "getting",
    "got",
    "had",
    "has",
    "have",
    "he",
    "help",
    "her",
    "him",
    "his",
    "how",
    "i",
    "if",
    "im",
    "in",
    "into",
    "is",
    "it",
    "its",
    "ive",
    "just",
    "keep",
    "keeps",
    "kept",
    "me",
    "my",
    "need",
    "no",
    "not",
    "of",
    "on",
    "or",
    "our",
    "please",
    "she",
    "should",
    "so",
    "some",
    "somebody",
    "someone",
    "something",
    "that",
    "the",
    "their",
    "them",
    "then",
    "there",
    "they",
    "this",
    "to",
    "too",
    "up",
    "us",
    "want",
    "wants",
    "was",
    "we",
    "were",
    "what",
    "when",
    "where",
    "which",
    "who",
    "why",
    "will",
    "with",
    "would",
    "you",
    "your",
];

pub(super) const WELSH: &str = "a ac am ar at beth ble chi chwi cael dda de dim dw dwi dydw dydy ei eich eisiau ein eu fe fel felly fi fy fyddwn ga gallaf gan gen ges gyda hi hon hwn hyn i ie iddo iddi na neu ni nhw nid nad o oddi oedd oes os pa pam pan pawb pwy rhaid rhywun rwy rwyf rydw rydych rydyn sut sy sydd ti un wedi wnes wrth wy y ydw ydy ydych yn yr yw mae maen bod fod eto hefyd allaf alla angen helpu help mynd os rhywbeth gwneud wneud wna wneir";

pub(super) const POLISH: &str = "a aby albo ale bardzo bez bo bym byc byl byla co cos czy czego da dla do dlaczego gdy gdzie go i ich ile im innych inny ja jak jaki jakie jaka jako je jego jej jemu jest jestem jesli juz kiedy kim kto ktora ktore ktory ktos ku ma mam mi mial mna mnie moge mogl moj moja moje mojego mojej moim moich moze mozna mu my na nad nam nas nasz nie niech nim nic nich no o od on ona one oni oto pod po przed przez przy sa sam sie sobie swoj swoje ta tak tam te tego tej ten to tu tym ty tylko tez u w we wiec wszystko z za ze zeby bede bedzie chce chcial trzeba musze powinienem powinnam zrobic robic pomocy pomoc cos kogos komus";

pub(super) const UKRAINIAN: &str = "а або але без би бо був була бути буде в вам ваш ви від він вона вони воно вже все всі де для до ж за з зі із і й інший їх його її є як яка яке які який якщо ким коли комусь кому кого котрий ми мене мені може можна мій моя моє мої мого моєї мною на над нам нас не немає ні ніхто о об одна один по під про при собі свій своя своє своїх та так там те тебе ти тим то того той тому треба тут у усі хто хтось хотів хочу ця це цей цього чи чому чого що щоб щось я робити зробити допоможіть допомога потрібно дуже";

pub(super) const ROMANIAN: &str = "a ai al ale am ar are as asta au avea ca care ce ceva cine cineva cu cum cand da daca dar de deci din doar dupa e ea ei el ele eu este esti fac face facut faci fi fie fiind fost i ii il imi in intr intre la le li lui m ma mai mea mei mele meu mi mie mine ne nu noi nici o ori oricine pe pentru poate pot prea prin s sa sau se si sunt sunteti ta te tu un una unde unei unui va vreau vor voi vrea trebuie ajutor ajuta ajutati asa acest aceasta aceste acestui foarte";

pub(super) const ARABIC: &str = "في من على إلى الى عن مع هل ما ماذا من متى كيف لماذا أين أن إن ان لا لم لن قد هو هي هم هذا هذه ذلك تلك الذي التي الذين أنا انا أنت نحن كان كانت يكون تكون أو او ثم حتى عند عندي لدي لي له لها بي به بها كل بعض شيء شخص أحد احد أحدا احدهم أحدهم يا و ف ب ل أريد اريد يجب ممكن يمكن يمكنني أستطيع استطيع افعل أفعل عمل مساعدة ساعدوني بعد قبل جدا غير إذا اذا لأن كي لكي";

#[cfg(test)]
mod tests {
    use super::super::tongue::Tongue;

    #[test]
    fn common_words_are_sorted_for_their_look_up() {
        for word in ["a", "because", "someone", "your"] {
            assert!(
                Tongue::English.is_common(word),
                "{word:?} would count as something to look for"
            );
        }
        assert!(!Tongue::English.is_common("password"));
    }
}
