package io.yiyang.model.charge;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * One line of charges (费用明细), medical or care, as it was entered: what was given on which day, how much, and who earns
 * it. Whether it is medical or care is not stated here but decided by separation (医养分离).
 */
@Value.Immutable
@JsonPropertyOrder({
    "id",
    "serviceDate",
    "itemName",
    "quantity",
    "unitPrice",
    "amount",
    "biller",
    "category",
    "itemCode",
    "houseItemCode",
    "catalogueTerms",
    "grade",
    "restrictedUse",
    "takesBack",
    "department",
    "payeeOtherThanBiller"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ChargeLine extends Serializable permits ImmutableChargeLine {
    @JsonProperty("id")
    LineId id();

    /** The day of service (费用发生日期). */
    @JsonProperty("serviceDate")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate serviceDate();

    /** The item's name as printed for the family. */
    @JsonProperty("itemName")
    String itemName();

    @JsonProperty("quantity")
    Quantity quantity();

    @JsonProperty("unitPrice")
    UnitPrice unitPrice();

    /** The charged amount; quantity × price rounded to fen, checked when it is split. */
    @JsonProperty("amount")
    Money amount();

    /** Who issued the charge (开单机构). */
    @JsonProperty("biller")
    OrganisationId biller();

    /** What the charge is for; a line without a category cannot be separated and is reported. */
    @JsonProperty("category")
    Optional<ChargeCategory> category();

    /** The item's code in the national catalogue (目录编码), or in the house list if it has no other. */
    @JsonProperty("itemCode")
    Optional<String> itemCode();

    /** The item's code in the house list (院内编码). */
    @JsonProperty("houseItemCode")
    Optional<String> houseItemCode();

    /** What the medical-insurance catalogue says of the item; a medical line needs it. */
    @JsonProperty("catalogueTerms")
    Optional<CatalogueTerms> catalogueTerms();

    /** The item's class in the catalogue (甲乙丙类). */
    @JsonProperty("grade")
    Optional<ChargeGrade> grade();

    /** Whether the item's insured use is restricted (限制使用标志), if the interface said so. */
    @JsonProperty("restrictedUse")
    Optional<Boolean> restrictedUse();

    /** The line that this one takes back (退费所指原明细); its quantity is negative then. */
    @JsonProperty("takesBack")
    Optional<LineId> takesBack();

    /** The department that issued the charge (开单科室). */
    @JsonProperty("department")
    Optional<String> department();

    /** Who receives the money, if not the biller. */
    @JsonProperty("payeeOtherThanBiller")
    Optional<OrganisationId> payeeOtherThanBiller();

    /** Who receives the money (收款方). */
    default OrganisationId payee() {
        return payeeOtherThanBiller().orElse(biller());
    }

    /** This line with another amount and its quantity and price as given. */
    default ChargeLine withCharge(Quantity quantity, UnitPrice unitPrice, Money amount) {
        return ((ImmutableChargeLine) this)
                .withQuantity(quantity)
                .withUnitPrice(unitPrice)
                .withAmount(amount);
    }

    /** Reads the JSON form, whose keys are the attributes. */
    @JsonCreator
    static ChargeLine fromJson(
            @JsonProperty("id") LineId id,
            @JsonProperty("serviceDate") LocalDate serviceDate,
            @JsonProperty("itemName") String itemName,
            @JsonProperty("quantity") Quantity quantity,
            @JsonProperty("unitPrice") UnitPrice unitPrice,
            @JsonProperty("amount") Money amount,
            @JsonProperty("biller") OrganisationId biller,
            @JsonProperty("category") @Nullable ChargeCategory category,
            @JsonProperty("itemCode") @Nullable String itemCode,
            @JsonProperty("houseItemCode") @Nullable String houseItemCode,
            @JsonProperty("catalogueTerms") @Nullable CatalogueTerms catalogueTerms,
            @JsonProperty("grade") @Nullable ChargeGrade grade,
            @JsonProperty("restrictedUse") @Nullable Boolean restrictedUse,
            @JsonProperty("takesBack") @Nullable LineId takesBack,
            @JsonProperty("department") @Nullable String department,
            @JsonProperty("payeeOtherThanBiller") @Nullable OrganisationId payeeOtherThanBiller) {
        return builder()
                .id(Require.present(id, "id"))
                .serviceDate(Require.present(serviceDate, "serviceDate"))
                .itemName(Require.present(itemName, "itemName"))
                .quantity(Require.present(quantity, "quantity"))
                .unitPrice(Require.present(unitPrice, "unitPrice"))
                .amount(Require.present(amount, "amount"))
                .biller(Require.present(biller, "biller"))
                .category(Optional.ofNullable(category))
                .itemCode(Optional.ofNullable(itemCode))
                .houseItemCode(Optional.ofNullable(houseItemCode))
                .catalogueTerms(Optional.ofNullable(catalogueTerms))
                .grade(Optional.ofNullable(grade))
                .restrictedUse(Optional.ofNullable(restrictedUse))
                .takesBack(Optional.ofNullable(takesBack))
                .department(Optional.ofNullable(department))
                .payeeOtherThanBiller(Optional.ofNullable(payeeOtherThanBiller))
                .build();
    }

    static ImmutableChargeLine.IdBuildStage builder() {
        return ImmutableChargeLine.builder();
    }
}
