package io.yiyang.billing.explanation;

import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.explanation.Explanation.Kind;
import io.yiyang.billing.explanation.Explanation.Part;
import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.statement.SampleMonth;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;

class MonthExplanationTest {
    private static final MonthExplanation SAMPLE = MonthExplanation.of(SampleMonth.settled());

    @Test
    void everyNumberOfTheSampleAddsUp() {
        ExplanationChecks.check(SampleMonth.settled());
    }
}
