package io.yiyang.model.charge;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.Rate;
import io.yiyang.model.money.UnitPrice;
import java.time.LocalDate;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class ChargeLineTest {
    private static final OrganisationId HOSPITAL = OrganisationId.of("hospital");

    private static ImmutableChargeLine line() {
        return (ImmutableChargeLine) ChargeLine.builder()
                .id(LineId.of("1"))
                .serviceDate(LocalDate.of(2026, 4, 12))
                .itemName("a medicine")
                .quantity(Quantity.ONE)
                .unitPrice(UnitPrice.parseYuan("4.52"))
                .amount(Money.parseYuan("4.52"))
                .biller(HOSPITAL)
                .build();
    }

    @Test
    void theBillerReceivesTheMoneyUnlessSomebodyElseIsNamed() {
        OrganisationId careHome = OrganisationId.of("care-home");

        assertThat(line().payee()).isEqualTo(HOSPITAL);
        assertThat(line().withPayeeOtherThanBiller(careHome).payee()).isEqualTo(careHome);
        assertThat(line().withPayeeOtherThanBiller(careHome).biller()).isEqualTo(HOSPITAL);
    }

    @Test
    void anotherChargeKeepsTheRestOfTheLine() {
        ChargeLine half =
                line().withCharge(Quantity.parse("0.5"), UnitPrice.parseYuan("4.52"), Money.parseYuan("2.26"));

        assertThat(half.quantity()).hasToString("0.5");
        assertThat(half.amount()).hasToString("2.26");
        assertThat(half.id()).isEqualTo(LineId.of("1"));
        assertThat(half.itemName()).isEqualTo("a medicine");
        assertThat(half.withCharge(Quantity.ONE, UnitPrice.parseYuan("4.52"), Money.parseYuan("4.52")))
                .isEqualTo(line());
    }

    @Test
    void whatIsNotKnownOfALineIsAbsent() {
        assertThat(line().category()).isEmpty();
        assertThat(line().itemCode()).isEmpty();
        assertThat(line().catalogueTerms()).isEmpty();
        assertThat(line().payeeOtherThanBiller()).isEmpty();
    }

    @Test
    void theSharePaidFirstIsAtMostTheWhole() {
        assertThat(CatalogueTerms.of(Rate.ONE)).isEqualTo(new CatalogueTerms(Rate.ONE, Optional.empty()));
        assertThatIllegalArgumentException()
                .isThrownBy(() -> CatalogueTerms.of(Rate.parse("1.000001")))
                .withMessage("selfPayRate: must be at most 1, but was 1.000001");
    }

    @ParameterizedTest
    @CsvSource({
        "01, 床位费, ward bed",
        "07, 护理费, medical nursing",
        "09, 西药费, western medicine",
        "14, 其他费, other medical",
        "CARE_BED, 养老床位费, care-home bed",
        "CARE_BED_HOLD, 床位保留费, bed hold",
        "CARE_UTILITIES, 水电空调取暖费, utilities",
        "CARE_SPECIAL, 特需服务费, special services",
        "CARE_AGENCY, 代办费, errands and purchases",
        "CARE_OTHER, 其他养老费用, other care"
    })
    void aKnownCategoryHasALabel(String code, String zh, String en) {
        assertThat(ChargeCategory.of(code).label()).hasValueSatisfying(label -> {
            assertThat(label.zh()).isEqualTo(zh);
            assertThat(label.en()).isEqualTo(en);
        });
    }

    @Test
    void thereIsALabelForEachMedicalCodeFrom01To14() {
        for (int code = 1; code <= 14; code++) {
            assertThat(ChargeCategory.of((code < 10 ? "0" : "") + code).label())
                    .as("code " + code)
                    .isPresent();
        }
        assertThat(ChargeCategory.of("15").label()).isEmpty();
    }

    @Test
    void anUnknownCategoryIsKeptAsItIsWithoutALabel() {
        ChargeCategory unknown = ChargeCategory.of("NIGHT_WATCH");

        assertThat(unknown).hasToString("NIGHT_WATCH").isEqualTo(ChargeCategory.of("NIGHT_WATCH"));
        assertThat(unknown).hasSameHashCodeAs(ChargeCategory.of("NIGHT_WATCH")).isNotEqualTo("NIGHT_WATCH");
        assertThat(unknown.label()).isEmpty();
        assertThat(ChargeCategory.of("01")).isLessThan(ChargeCategory.CARE_BED);
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"", " ", "care_bed", "CARE BED", "CARE-BED", "床", "\u0130", "ABCDEFGHIJKLMNOPQRSTUVWXYZ0123456"})
    void aCategoryOfAnotherFormIsRefused(String code) {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> ChargeCategory.of(code))
                .withMessage("code: must be 1 to 32 digits, capitals or underscores, but was \"" + code + '"');
    }
}
