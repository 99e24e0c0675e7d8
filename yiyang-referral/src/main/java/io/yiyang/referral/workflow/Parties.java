package io.yiyang.referral.workflow;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.referral.policy.ReferralPolicy;
import java.util.EnumMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;
import java.util.function.BiFunction;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * Which organisations may act for each side of a case (当事机构). For a side of which none is known, anyone may; the
 * coordinators are those of the policy.
 *
 * @param <F> what the workflow knows about a case
 */
public final class Parties<F> {
    private final Map<Side, List<BiFunction<F, Surroundings, @Nullable OrganisationId>>> bySide =
            new EnumMap<>(Side.class);

    /** Anyone may act for any side. */
    public Parties() {}

    /** The side is the organisation of the case. */
    public Parties<F> with(Side side, Function<F, @Nullable OrganisationId> party) {
        return with(side, List.of((facts, around) -> party.apply(facts)));
    }

    /** The side is any of these. */
    public Parties<F> with(Side side, List<BiFunction<F, Surroundings, @Nullable OrganisationId>> anyOf) {
        Parties<F> more = new Parties<>();
        more.bySide.putAll(bySide);
        more.bySide.put(side, List.copyOf(anyOf));
        return more;
    }

    boolean mayAct(Actor actor, F facts, ReferralPolicy policy, Surroundings around) {
        OrganisationId organisation = actor.organisation();
        if (actor.side() == Side.COORDINATOR) {
            return policy.coordinators()
                    .map(named -> named.value().contains(organisation))
                    .orElse(true);
        }
        boolean known = false;
        for (BiFunction<F, Surroundings, @Nullable OrganisationId> party :
                bySide.getOrDefault(actor.side(), List.of())) {
            OrganisationId named = party.apply(facts, around);
            if (organisation.equals(named)) {
                return true;
            }
            known |= named != null;
        }
        return !known;
    }

    /** Those that may act for the side, in order; empty if anyone may. */
    Set<OrganisationId> of(Side side, F facts, ReferralPolicy policy, Surroundings around) {
        Set<OrganisationId> known = new TreeSet<>();
        if (side == Side.COORDINATOR) {
            policy.coordinators().ifPresent(named -> known.addAll(named.value()));
        }
        for (BiFunction<F, Surroundings, @Nullable OrganisationId> party : bySide.getOrDefault(side, List.of())) {
            OrganisationId named = party.apply(facts, around);
            if (named != null) {
                known.add(named);
            }
        }
        return known;
    }
}
