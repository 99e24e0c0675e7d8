package io.yiyang.model.json;

import io.yiyang.model.charge.BillDocument;
import io.yiyang.model.charge.CareCharge;
import io.yiyang.model.charge.CatalogueTerms;
import io.yiyang.model.charge.Charge;
import io.yiyang.model.charge.ChargeCategory;
import io.yiyang.model.charge.ChargeLine;
import io.yiyang.model.charge.MedicalCharge;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.Combinators;

/** The types of {@code io.yiyang.model.charge}. */
final class ChargeCases {
    private ChargeCases() {}

    private static final CatalogueTerms TERMS =
            new CatalogueTerms(Rate.parse("0.05"), Optional.of(UnitPrice.parseYuan("50.00")));

    private static final ChargeLine RETURNED = ChargeLine.builder()
            .id(Made.LINE)
            .serviceDate(Made.DAY)
            .itemName("阿司匹林肠溶片")
            .quantity(Quantity.parse("-1"))
            .unitPrice(UnitPrice.parseYuan("4.52"))
            .amount(Money.parseYuan("-4.52"))
            .biller(Made.HOSPITAL)
            .category(ChargeCategory.of("09"))
            .itemCode("X-1")
            .houseItemCode("H-1")
            .catalogueTerms(TERMS)
            .grade(ChargeGrade.CLASS_A)
            .restrictedUse(false)
            .takesBack(LineId.of("line-0"))
            .department("老年医学科")
            .payeeOtherThanBiller(Made.HOME)
            .build();

    private static final ChargeLine BED = ChargeLine.builder()
            .id(LineId.of("line-2"))
            .serviceDate(Made.DAY)
            .itemName("床位费")
            .quantity(Quantity.parse("30"))
            .unitPrice(UnitPrice.parseYuan("80.00"))
            .amount(Money.parseYuan("2400.00"))
            .biller(Made.HOME)
            .category(ChargeCategory.CARE_BED)
            .build();

    private static final MedicalCharge MEDICAL = MedicalCharge.of(RETURNED).orElseThrow();
    private static final CareCharge CARE = CareCharge.of(BED).orElseThrow();

    private static Arbitrary<ChargeCategory> category() {
        return Arbitraries.of("01", "09", "CARE_BED", "CARE_MEAL", "X_1").map(ChargeCategory::of);
    }

    private static Arbitrary<CatalogueTerms> terms() {
        return Combinators.combine(Any.rate(), Any.optional(Any.unitPrice())).as(CatalogueTerms::new);
    }

    private static Arbitrary<ChargeLine> line() {
        return Combinators.combine(
                        Combinators.combine(Any.line(), Any.date(), Any.text(), Any.quantity(), Any.unitPrice())
                                .as((id, date, item, quantity, price) -> ChargeLine.builder()
                                        .id(id)
                                        .serviceDate(date)
                                        .itemName(item)
                                        .quantity(quantity)
                                        .unitPrice(price)),
                        Any.money(),
                        Any.organisation(),
                        Any.optional(category()),
                        Any.optional(terms()),
                        Any.optional(Any.code(ChargeGrade.known(), ChargeGrade::of)),
                        Any.optional(Any.flag()),
                        Any.few(Any.id()))
                .as((builder, amount, biller, category, terms, grade, restricted, texts) -> builder.amount(amount)
                        .biller(biller)
                        .category(category)
                        .itemCode(texts.stream().findFirst())
                        .houseItemCode(texts.stream().skip(1).findFirst())
                        .catalogueTerms(terms)
                        .grade(grade)
                        .restrictedUse(restricted)
                        .takesBack(texts.stream().findFirst().map(LineId::of))
                        .department(texts.stream().skip(1).findFirst())
                        .payeeOtherThanBiller(restricted.map(flag -> Made.HOME))
                        .build());
    }

    private static Arbitrary<MedicalCharge> medical() {
        return line().map(line -> MedicalCharge.of(line).asOptional().orElse(MEDICAL));
    }

    private static Arbitrary<CareCharge> care() {
        return line().map(line -> CareCharge.of(line).asOptional().orElse(CARE));
    }

    private static Arbitrary<BillDocument> bill() {
        return Combinators.combine(Any.bill(), Any.resident(), Any.period(), Any.organisation(), Any.few(line()))
                .as((id, resident, period, biller, lines) -> {
                    List<ChargeLine> different = new ArrayList<>();
                    for (ChargeLine line : lines) {
                        if (different.stream().noneMatch(other -> other.id().equals(line.id()))) {
                            different.add(line);
                        }
                    }
                    return BillDocument.builder()
                            .id(id)
                            .resident(resident)
                            .period(period)
                            .biller(biller)
                            .addAllLines(different)
                            .build();
                });
    }

    static List<JsonCase<?>> all() {
        return List.of(
                JsonCase.of(ChargeCategory.class, ChargeCategory.CARE_BED, category()),
                JsonCase.of(CatalogueTerms.class, TERMS, terms()),
                JsonCase.of(ChargeLine.class, RETURNED, line()),
                JsonCase.family(Charge.class, List.of(MEDICAL, CARE), Any.oneOf(medical(), care())),
                JsonCase.of(MedicalCharge.class, MEDICAL, medical()),
                JsonCase.of(CareCharge.class, CARE, care()),
                JsonCase.of(
                        BillDocument.class,
                        BillDocument.builder()
                                .id(Made.BILL)
                                .resident(Made.RESIDENT)
                                .period(Made.APRIL)
                                .biller(Made.HOSPITAL)
                                .addLines(RETURNED, BED)
                                .build(),
                        bill()));
    }
}
