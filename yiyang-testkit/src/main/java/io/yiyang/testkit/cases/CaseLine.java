package io.yiyang.testkit.cases;

import io.yiyang.billing.audit.AuditedLine;
import io.yiyang.billing.payer.Payer;
import io.yiyang.billing.separation.Ledger;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import java.math.RoundingMode;
import java.time.LocalDate;
import java.util.Map;
import java.util.Optional;

/** A charge of a case: one unit for one yuan, unless the case says otherwise. */
record CaseLine(
        String id,
        ResidentId resident,
        LocalDate day,
        String item,
        Quantity quantity,
        UnitPrice price,
        Optional<ChargeCategory> category,
        boolean outOfScope) {
    /** Where a case gives no price; nobody looks at the amounts then. */
    static final UnitPrice PRICE = UnitPrice.parseYuan("1");

    static CaseLine on(LocalDate day) {
        return new CaseLine(
                day.toString(), CaseRecords.RESIDENT, day, "ITEM", Quantity.ONE, PRICE, Optional.empty(), false);
    }

    CaseLine id(String other) {
        return new CaseLine(other, resident, day, item, quantity, price, category, outOfScope);
    }

    CaseLine of(ResidentId other) {
        return new CaseLine(id, other, day, item, quantity, price, category, outOfScope);
    }

    CaseLine act(String other) {
        return new CaseLine(id, resident, day, other, quantity, price, category, outOfScope);
    }

    CaseLine times(Quantity other) {
        return new CaseLine(id, resident, day, item, other, price, category, outOfScope);
    }

    CaseLine at(UnitPrice other) {
        return new CaseLine(id, resident, day, item, quantity, other, category, outOfScope);
    }

    CaseLine in(ChargeCategory other) {
        return new CaseLine(id, resident, day, item, quantity, price, Optional.of(other), outOfScope);
    }

    CaseLine extra() {
        return new CaseLine(id, resident, day, item, quantity, price, category, true);
    }

    AuditedLine paidByThePerson() {
        return line(Ledger.CARE, Map.of());
    }

    AuditedLine paidBy(Payer fund, Ledger ledger) {
        return line(ledger, Map.of(fund, amount()));
    }

    private Money amount() {
        return price.times(quantity, RoundingMode.HALF_UP);
    }

    private AuditedLine line(Ledger ledger, Map<Payer, Money> funds) {
        return AuditedLine.builder()
                .resident(resident)
                .line(ChargeLine.builder()
                        .id(LineId.of(id))
                        .serviceDate(day)
                        .itemName(item)
                        .quantity(quantity)
                        .unitPrice(price)
                        .amount(amount())
                        .biller(CaseRecords.PLACE)
                        .category(category)
                        .itemCode(item)
                        .build())
                .ledger(ledger)
                .putAllFunds(funds)
                .outOfScope(outOfScope)
                .build();
    }
}
