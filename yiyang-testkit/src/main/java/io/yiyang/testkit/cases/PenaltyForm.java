package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.Recovery;
import io.yiyang.billing.audit.Recovery.Fine;
import io.yiyang.billing.audit.Recovery.Loss;
import io.yiyang.billing.audit.Severity;
import io.yiyang.billing.payer.TermValue;
import io.yiyang.billing.policy.Facts;
import io.yiyang.billing.policy.Parameter;
import io.yiyang.model.json.ObjectReader;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Rate;
import java.util.ArrayList;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;

/** What was recovered and fined: form {@code PENALTY}, with one multiple for all or one for each kind of breach. */
final class PenaltyForm {
    private static final Map<String, Severity> BREACHES =
            Map.of("ordinary", Severity.ORDINARY, "fraud", Severity.FRAUD_SUSPECTED);

    /** What the bureau found, of a kind that the case leaves open. */
    private static final List<String> FOUND = List.of("foundByBureau", "fundLoss");

    private PenaltyForm() {}

    static CaseCheck read(ObjectReader root) {
        Map<Severity, Rate> multiples = LtciCases.rule(root, PenaltyForm::multiples);
        List<Loss> losses = LtciCases.input(root, PenaltyForm::losses);
        Expected expected = LtciCases.expected(root, "recovered", "fine", "fineOrdinary", "fineFraud");
        return () -> {
            List<Parameter.Row> rows = new ArrayList<>();
            multiples.forEach((severity, multiple) -> rows.add(
                    new Parameter.Row(Map.of("severity", List.of(severity.name())), new TermValue.Multiple(multiple))));
            Recovery recovery = CasePolicy.value(Recovery.propose(
                    losses,
                    CasePolicy.of().with("audit.fine.multiple", rows).book(),
                    CasePolicy.question(Facts.none())));
            return List.of(expected.compare()
                    .got("recovered", recovery.recovered())
                    .got("fine", recovery.fine())
                    .got("fineOrdinary", fines(recovery, Severity.ORDINARY))
                    .got("fineFraud", fines(recovery, Severity.FRAUD_SUSPECTED)));
        };
    }

    private static Money fines(Recovery recovery, Severity severity) {
        return Money.sum(recovery.fines().stream()
                .filter(fine -> fine.loss().severity() == severity)
                .map(Fine::amount)
                .toList());
    }

    private static Map<Severity, Rate> multiples(ObjectReader r) {
        Map<Severity, Rate> multiples = new EnumMap<>(Severity.class);
        if (r.has("multiple")) {
            Rate multiple = r.rate("multiple");
            BREACHES.values().forEach(severity -> multiples.put(severity, multiple));
        }
        BREACHES.forEach((word, severity) -> r.optionalRate(word + "Multiple").ifPresent(multiple -> {
            if (multiples.put(severity, multiple) != null) {
                r.refuse(word + "Multiple", "one multiple for each kind of breach");
            }
        }));
        if (multiples.isEmpty()) {
            r.refuse("multiple", "a multiple as a text, such as \"3.5\"");
        }
        return multiples;
    }

    private static List<Loss> losses(ObjectReader i) {
        List<Loss> losses = new ArrayList<>();
        i.optionalMoney("selfReturned").ifPresent(amount -> losses.add(new Loss(Severity.ORDINARY, amount, true)));
        for (String key : FOUND) {
            i.optionalMoney(key).ifPresent(amount -> losses.add(new Loss(Severity.FRAUD_SUSPECTED, amount, false)));
        }
        BREACHES.forEach((word, severity) ->
                i.optionalMoney(word).ifPresent(amount -> losses.add(new Loss(severity, amount, false))));
        return losses;
    }
}
