package io.yiyang.testkit.cases;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.Step;
import io.yiyang.billing.settlement.Explained;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.money.Money;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;

/**
 * One calculation that a source words, computed by the library.
 *
 * @param stated whether its figures are stated; those of a formula in the wording may be only a part of them
 * @param figures the keys that it gives, empty for all
 * @param stages the stages that it words
 * @param explained the settlement with its steps
 */
record WordedCalculation(boolean stated, List<String> figures, List<WorkedExample.Stage> stages, Explained explained) {
    private static final String BASE = "base";
    private static final String PERSONAL_SHARE = "personal_share";
    private static final String PERSONAL = "personal";

    boolean gives(String key) {
        return figures.isEmpty() || figures.contains(key);
    }

    /** The figure by what its key begins with. */
    Money figure(String key) {
        if (key.startsWith(BASE) && !key.startsWith("basic")) {
            return aboveDeductible();
        }
        if (key.startsWith(PERSONAL_SHARE)) {
            return aboveDeductible().minus(share(first().payer()));
        }
        return share(payer(key));
    }

    /** Whom a key means: the person, a payer of the chain that it begins with, or else the first payer. */
    Payer payer(String key) {
        if (key.startsWith(PERSONAL)) {
            return Payer.PERSON;
        }
        for (WorkedExample.Stage stage : stages) {
            if (key.startsWith(stage.name())) {
                return stage.payer();
            }
        }
        return first().payer();
    }

    PayerShare first() {
        return explained.settlement().shares().get(0);
    }

    Money share(Payer payer) {
        return explained.settlement().share(payer);
    }

    Money aboveDeductible() {
        return first().counted().minus(first().deductible());
    }

    Money total() {
        return explained.settlement().total();
    }

    List<String> steps() {
        List<String> lines = new ArrayList<>();
        for (Map.Entry<Payer, List<Step>> payer : explained.steps().entrySet()) {
            payer.getValue()
                    .forEach(step ->
                            lines.add(payer.getKey() + ": " + step.text().en() + ": " + step.formula()));
        }
        return lines;
    }
}
