package io.yiyang.billing.statement;

import io.yiyang.billing.review.Adjustment;
import io.yiyang.billing.review.Review;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/** What a review changed, in sentences: the amounts, the reason, who (as the caller identifies staff) and when. */
final class ReviewText {
    static final BilingualText HEADING = BilingualText.of("审核调整", "adjusted in review");
    private static final Map<String, BilingualText> REASONS = Map.of(
            "HARDSHIP", BilingualText.of("困难减免", "hardship"),
            "GOODWILL", BilingualText.of("机构优惠", "goodwill of the institution"),
            "COMPLAINT", BilingualText.of("投诉处理", "after a complaint"),
            "OWN_FAULT", BilingualText.of("机构差错", "the institution's own fault"));

    private ReviewText() {}

    /** One sentence for each adjustment, and one for the commitment; nothing for a bill that nobody touched. */
    static List<BilingualText> sentences(Review review) {
        List<BilingualText> sentences = new ArrayList<>();
        review.versions().forEach(version -> sentences.add(sentence(version.adjustment())));
        if (review instanceof Review.Committed committed) {
            sentences.add(BilingualText.of(
                    "已确认：" + committed.by() + "，" + committed.at(),
                    "committed by " + committed.by() + " at " + committed.at()));
        }
        return sentences;
    }

    private static BilingualText sentence(Adjustment adjustment) {
        BilingualText from = Wording.payer(adjustment.from());
        BilingualText to = Wording.payer(adjustment.to());
        BilingualText reason =
                REASONS.getOrDefault(adjustment.reason(), BilingualText.of(adjustment.reason(), adjustment.reason()));
        String amount = Wording.amount(adjustment.amount());
        String lines = adjustment.lines().isEmpty()
                ? ""
                : " " + adjustment.lines().stream().map(Object::toString).toList();
        return BilingualText.of(
                "“" + from.zh() + "”转入“" + to.zh() + "” " + amount + lines + "；原因：" + reason.zh() + "；经办 "
                        + adjustment.by() + "，" + adjustment.at(),
                amount + " moved from “" + from.en() + "” to “" + to.en() + "”" + lines + "; reason: " + reason.en()
                        + "; by " + adjustment.by() + " at " + adjustment.at());
    }
}
