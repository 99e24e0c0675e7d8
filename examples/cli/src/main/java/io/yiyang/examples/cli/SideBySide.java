package io.yiyang.examples.cli;

import io.yiyang.billing.month.MonthSettlement;
import io.yiyang.billing.month.SettledBill;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.settlement.PayerShare;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import java.util.List;
import java.util.Map;

/** Several readings of one rule, set side by side (多种读法对照). */
final class SideBySide {
    private SideBySide() {}

    /** For each reading and bill: the deductible that the bill consumed, the fund's share and the person's. */
    static String table(Map<Journey.Reading, MonthSettlement> readings) {
        StringBuilder table = new StringBuilder("读法对照 / readings side by side\n");
        readings.forEach((reading, settlement) -> {
            table.append("  ").append(reading.name()).append('\n');
            for (SettledBill bill : settlement.bills()) {
                row(
                        table,
                        bill.segment()
                                .map(s -> name(settlement, s.place()) + " " + s.firstDay())
                                .orElse("care"),
                        List.of(
                                "起付线 / deductible " + deductible(bill),
                                "统筹 / fund " + bill.settlement().share(Payer.POOLED_FUND),
                                "个人 / person " + bill.settlement().share(Payer.PERSON)));
            }
            row(
                    table,
                    "合计 / together",
                    List.of(
                            "统筹 / fund " + settlement.share(Payer.POOLED_FUND),
                            "个人 / person " + settlement.share(Payer.PERSON)));
        });
        return table.toString();
    }

    private static void row(StringBuilder table, String head, List<String> cells) {
        table.append("    ")
                .append(head)
                .append(": ")
                .append(String.join("  ", cells))
                .append('\n');
    }

    private static String name(MonthSettlement settlement, OrganisationId id) {
        return settlement.month().institutions().stream()
                .filter(i -> i.id().equals(id))
                .map(i -> i.name().toString())
                .findFirst()
                .orElse(id.toString());
    }

    private static Money deductible(SettledBill bill) {
        return Money.sum(
                bill.settlement().shares().stream().map(PayerShare::deductible).toList());
    }
}
