package io.yiyang.model.charge;

import io.yiyang.model.code.ChargeGrade;
import io.yiyang.model.identity.LineId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.money.Money;
import io.yiyang.model.money.Quantity;
import io.yiyang.model.money.UnitPrice;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * One line of charges (费用明细), medical or care, as it was entered: what was given on which day, how much, and who earns
 * it. Whether it is medical or care is not stated here but decided by separation (医养分离).
 */
@Value.Immutable
public sealed interface ChargeLine extends Serializable permits ImmutableChargeLine {
    LineId id();

    /** The day of service (费用发生日期). */
    LocalDate serviceDate();

    /** The item's name as printed for the family. */
    String itemName();

    Quantity quantity();

    UnitPrice unitPrice();

    /** The charged amount; quantity × price rounded to fen, checked when it is split. */
    Money amount();

    /** Who issued the charge (开单机构). */
    OrganisationId biller();

    /** What the charge is for; a line without a category cannot be separated and is reported. */
    Optional<ChargeCategory> category();

    /** The item's code in the national catalogue (目录编码), or in the house list if it has no other. */
    Optional<String> itemCode();

    /** The item's code in the house list (院内编码). */
    Optional<String> houseItemCode();

    /** What the medical-insurance catalogue says of the item; a medical line needs it. */
    Optional<CatalogueTerms> catalogueTerms();

    /** The item's class in the catalogue (甲乙丙类). */
    Optional<ChargeGrade> grade();

    /** Whether the item's insured use is restricted (限制使用标志), if the interface said so. */
    Optional<Boolean> restrictedUse();

    /** The line that this one takes back (退费所指原明细); its quantity is negative then. */
    Optional<LineId> takesBack();

    /** The department that issued the charge (开单科室). */
    Optional<String> department();

    /** Who receives the money, if not the biller. */
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

    static ImmutableChargeLine.IdBuildStage builder() {
        return ImmutableChargeLine.builder();
    }
}
