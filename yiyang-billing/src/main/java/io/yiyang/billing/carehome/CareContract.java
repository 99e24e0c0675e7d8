package io.yiyang.billing.carehome;

import io.yiyang.billing.payment.MoneyKind;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DayCount;
import java.io.Serializable;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * The clauses of a resident's service contract that decide money (入住协议收费条款): price list, part months, leave, hospital stay,
 * discharge, death, private room. All of it is data of one home, since the national model contract leaves these clauses blank
 * (GF-2016-2001); what a contract does not say is refused when it is needed, never assumed.
 */
@Value.Immutable
public sealed interface CareContract extends Serializable permits ImmutableCareContract {
    /** The care home, which issues the charges. */
    OrganisationId home();

    /** Which of the days between admission and discharge count; the day of admission always does. */
    DayCount dischargeDay();

    /** The same for a resident who died. */
    DayCount deathDay();

    /** What is charged, in any order; codes are unique. */
    List<ContractItem> items();

    /** What is given back for leave; without it, leave is refused. */
    Optional<LeaveTerms> leave();

    /** What is given back for a hospital stay during which the bed is held; without it, such a stay is refused. */
    Optional<AbsenceTerms> hospital();

    /** What a room of one's own costs; without it, taking one is refused. */
    Optional<PrivateRoomTerms> privateRoom();

    /**
     * What is left with the home as security: deposit, medical reserve. Such money is held
     * ({@link io.yiyang.billing.payment.HeldMoney}) and never charged.
     */
    Map<MoneyKind, Money> securities();

    @Value.Check
    default void check() {
        long codes = items().stream().map(ContractItem::code).distinct().count();
        Require.that(
                codes == items().size(), "items", "must have each code once", codes + " codes of " + items().size());
    }

    static ImmutableCareContract.HomeBuildStage builder() {
        return ImmutableCareContract.builder();
    }
}
