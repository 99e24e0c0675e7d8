package io.yiyang.model.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.identity.BillId;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.institution.Samples;
import io.yiyang.model.institution.Travels;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import io.yiyang.model.outcome.Outcome;
import io.yiyang.model.time.DateRange;
import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.constraints.IntRange;
import net.jqwik.api.constraints.Size;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class ChargeTest {
    private static final DateRange APRIL = DateRange.parse("2026-04-01/2026-05-01");

    private static ImmutableChargeLine line(String id, String quantity, String amount) {
        return (ImmutableChargeLine) ChargeLine.builder()
                .id(LineId.of(id))
                .serviceDate(LocalDate.of(2026, 4, 12))
                .itemName("an item")
                .quantity(Quantity.parse(quantity))
                .unitPrice(UnitPrice.parseYuan("4.52"))
                .amount(Money.parseYuan(amount))
                .biller(Samples.HOSPITAL)
                .build();
    }

    /** A line with every field of the national interface. */
    private static ImmutableChargeLine complete() {
        return line("1", "1", "4.52")
                .withCategory(ChargeCategory.of("09"))
                .withItemCode("X-1")
                .withHouseItemCode("H-1")
                .withCatalogueTerms(CatalogueTerms.of(Rate.parse("0.05")))
                .withGrade(ChargeGrade.CLASS_B)
                .withRestrictedUse(false)
                .withDepartment("geriatrics")
                .withPayeeOtherThanBiller(Samples.CLINIC);
    }

    private static List<String> codes(Outcome<?> outcome) {
        return outcome.problems().stream().map(p -> p.code().toString()).toList();
    }

    @Test
    void aCompleteLineIsAMedicalChargeWhosePartsAreThere() throws Exception {
        MedicalCharge charge = MedicalCharge.of(complete()).orElseThrow();

        assertThat(charge.line()).isEqualTo(complete());
        assertThat(charge.category()).hasToString("09");
        assertThat(charge.itemCode()).isEqualTo("X-1");
        assertThat(charge.catalogueTerms().selfPayRate()).isEqualTo(Rate.parse("0.05"));
        assertThat(charge).hasToString("MedicalCharge 1 of 4.52");
        assertThat(Travels.through(charge)).isEqualTo(charge).hasSameHashCodeAs(charge);
    }

    @Test
    void aMedicalLineIsRefusedWithEverythingThatItLacksAtOnce() {
        Outcome<MedicalCharge> refused = MedicalCharge.of(line("1", "-1", "-4.52"));

        assertThat(codes(refused)).containsExactly("YY-M-310", "YY-M-309");
        assertThat(refused.problems().get(0).facts())
                .containsEntry("missing", "category, itemCode, catalogueTerms")
                .containsEntry("line", "1");
        assertThat(MedicalCharge.of(complete().withItemCode(java.util.Optional.empty()))
                        .problems()
                        .get(0)
                        .facts())
                .containsEntry("missing", "itemCode");
    }

    @Test
    void aReturnNamesTheLineThatItTakesBack() {
        ImmutableChargeLine back = complete().withQuantity(Quantity.parse("-1")).withAmount(Money.parseYuan("-4.52"));

        assertThat(codes(MedicalCharge.of(back))).containsExactly("YY-M-309");
        assertThat(codes(MedicalCharge.of(back.withTakesBack(LineId.of("0"))))).isEmpty();
    }

    @ParameterizedTest
    @CsvSource({
        "01, true, false",
        "07, true, false",
        "14, true, false",
        "CARE_BED, false, true",
        "CARE_BED_HOLD, false, true",
        "15, true, true",
        "NIGHT_WATCH, true, true",
        "CARE_LOCAL, true, true"
    })
    void aKnownCategoryStandsOnItsOwnLedgerOnlyAndAnUnknownOneIsNotGuessed(String code, boolean medical, boolean care) {
        ChargeCategory category = ChargeCategory.of(code);

        assertThat(codes(MedicalCharge.of(complete().withCategory(category))))
                .isEqualTo(medical ? List.of() : List.of("YY-M-311"));
        assertThat(codes(CareCharge.of(line("1", "1", "4.52").withCategory(category))))
                .isEqualTo(care ? List.of() : List.of("YY-M-311"));
        assertThat(category.isNational()).isEqualTo(!care);
        assertThat(category.isCare()).isEqualTo(!medical);
    }

    @Test
    void aCareLineCarriesNothingOfTheMedicalCatalogue() throws Exception {
        assertThat(codes(CareCharge.of(complete()))).containsExactly("YY-M-311", "YY-M-312");

        CareCharge charge = CareCharge.of(line("1", "1", "4.52")).orElseThrow();
        assertThat(charge).hasToString("CareCharge 1 of 4.52").isNotEqualTo(MedicalCharge.of(complete()));
        assertThat(Travels.through(charge)).isEqualTo(charge).hasSameHashCodeAs(charge);
    }

    @Test
    void theFamilyOfChargesIsClosed() {
        assertThat(Charge.class.getPermittedSubclasses())
                .containsExactlyInAnyOrder(MedicalCharge.class, CareCharge.class);
    }

    private static BillDocument bill(List<ChargeLine> lines) {
        return BillDocument.builder()
                .id(BillId.of("bill-1"))
                .resident(ResidentId.of("resident-1"))
                .period(APRIL)
                .biller(Samples.HOSPITAL)
                .addAllLines(lines)
                .build();
    }

    @Test
    void aBillTellsItsTotalWhoEarnsItAndWhatIsLate() throws Exception {
        BillDocument bill = bill(List.of(
                complete(), line("2", "2", "9.04"), line("3", "1", "4.52").withServiceDate(LocalDate.of(2026, 5, 1))));

        assertThat(bill.total()).hasToString("18.08");
        assertThat(bill.earnings()).hasToString("{home-clinic=4.52, hospital=13.56}");
        assertThat(bill.linesOutsidePeriod()).extracting(ChargeLine::id).containsExactly(LineId.of("3"));
        assertThat(Travels.through(bill)).isEqualTo(bill);
    }

    @Test
    void anEmptyBillIsZeroAndALineStandsOnABillOnce() {
        assertThat(bill(List.of()).total()).isEqualTo(Money.ZERO);
        assertThatIllegalArgumentException()
                .isThrownBy(() -> bill(List.of(complete(), complete())))
                .withMessage("lines: must have each id once, but was 1 ids of 2");
    }

    @Property
    void whatThePayeesEarnSumsToTheTotal(
            @ForAll @Size(max = 30) List<@IntRange(min = -100_000, max = 100_000) Integer> fen,
            @ForAll @IntRange(min = 1, max = 4) int payees) {
        List<ChargeLine> lines = new ArrayList<>();
        for (int amount : fen) {
            int number = lines.size();
            lines.add(line("l-" + number, "1", "0.00")
                    .withAmount(Money.ofFen(amount))
                    .withPayeeOtherThanBiller(OrganisationId.of("payee-" + number % payees)));
        }

        assertThat(Money.sum(bill(lines).earnings().values()))
                .isEqualTo(bill(lines).total());
    }
}
