package io.yiyang.billing.settlement;

import static io.yiyang.billing.payer.StageFixtures.TEST_SOURCE;
import static io.yiyang.billing.payer.StageFixtures.proportional;
import static org.assertj.core.api.Assertions.assertThat;

import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.payer.StayToDate;
import io.yiyang.billing.payer.YearToDate;
import io.yiyang.billing.policy.Terms;
import io.yiyang.billing.split.SplitLine;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.text.BilingualText;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

/**
 * A deductible of 20 % of the total, at least 2000 and at most 10000 (out of the province, Anhui): the total is all that the
 * hospital charges, in scope or not, whichever lines the payer covers, in one bill as in parts of the stay.
 */
class ShareOfTheTotalTest {
    private static final Terms TERMS = new Terms(
            "test#chain",
            BilingualText.of("测试", "test"),
            TEST_SOURCE,
            List.of(proportional(
                    Payer.POOLED_FUND,
                    "base=ELIGIBLE",
                    "covers=09",
                    "deductibleShare=0.20",
                    "deductibleMin=2000",
                    "deductibleMax=10000",
                    "ratio=0.60")),
            List.of());

    private static Bill bill(String drugs, String beds) {
        List<SplitLine> lines = new ArrayList<>();
        for (String[] line : new String[][] {{"09", drugs}, {"01", beds}}) {
            lines.add(SplitLine.inScope(
                    LineId.of("L" + line[0]), Optional.of(ChargeCategory.of(line[0])), Money.parseYuan(line[1])));
        }
        return Bill.of(BillId.of("B"), lines);
    }

    private static PayerShare pool(Bill bill) {
        return PayerChain.settle(bill, TERMS).orElseThrow().shares().get(0);
    }

    @ParameterizedTest(name = "{0} covered and {1} not, then {2} and {3}: {4} in one bill, {5} and {6} in parts")
    @CsvSource({
        // 20 % x 20000 = 4000, of which 20 % x 8000 = 1600, at least 2000, in the first part
        "6000.00, 2000.00, 12000.00,     0.00,  4000.00, 2000.00, 2000.00",
        // 20 % x 35000 = 7000, of which 20 % x 30000 = 6000 in the first part
        "9000.00, 21000.00, 2000.00,  3000.00,  7000.00, 6000.00, 1000.00",
        // 20 % x 60000 = 12000, at most 10000
        "30000.00, 10000.00, 10000.00, 10000.00, 10000.00, 8000.00, 2000.00",
    })
    void GIVEN_a_payer_that_covers_some_lines_THEN_the_share_is_of_all_charges_in_one_bill_and_in_parts(
            String drugs, String beds, String laterDrugs, String laterBeds, String whole, String first, String second) {
        Money all = Money.parseYuan(drugs).plus(Money.parseYuan(laterDrugs));
        Money allBeds = Money.parseYuan(beds).plus(Money.parseYuan(laterBeds));
        assertThat(pool(bill(all.toString(), allBeds.toString())).deductible()).hasToString(whole);
        PayerShare one = pool(bill(drugs, beds));
        assertThat(one.deductible()).hasToString(first);
        StayToDate toDate = new StayToDate(
                Money.parseYuan(drugs).plus(Money.parseYuan(beds)),
                new YearToDate(
                        Map.of(Payer.POOLED_FUND, one.amount()),
                        Map.of(Payer.POOLED_FUND, one.deductible()),
                        Map.of(Payer.POOLED_FUND, one.counted())));
        assertThat(pool(bill(laterDrugs, laterBeds).continuing(toDate)).deductible())
                .hasToString(second);
    }
}
