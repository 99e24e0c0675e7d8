package io.yiyang.model.offering;

import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * Services that are offered as one for a term (服务包), such as a family doctor's package (家庭医生签约服务包), with its fee and
 * who bears which part of it. Which groups enjoy what is text of the place: a package is made per layer and class.
 */
@Value.Immutable
public sealed interface ServicePackage extends Serializable permits ImmutableServicePackage {
    /**
     * One service of a package (包内项目).
     *
     * @param item what
     * @param timesPerTerm how often in a term; 0 means as needed
     */
    record Content(ServiceItem item, int timesPerTerm) implements Serializable {
        public Content {
            Require.that(timesPerTerm >= 0, "timesPerTerm", "must not be negative", timesPerTerm);
        }
    }

    /**
     * What one side bears of the fee for a term (费用分担).
     *
     * @param bearer who
     * @param amount how much, not negative
     */
    record FeePart(FeeBearer bearer, Money amount) implements Serializable {
        public FeePart {
            Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
        }
    }

    /** The package's key in the caller's system. */
    String key();

    String name();

    PackageKind kind();

    /** While it is offered. */
    DateRange offered();

    List<Content> contents();

    /** For whom it is meant; empty means everybody. */
    List<TargetGroup> targetGroups();

    /** How the fee for a term is shared; empty means it is free. */
    List<FeePart> feeParts();

    /** The layer or class that it is made for, as the place names it (分层分类). */
    Optional<String> tier();

    /** The whole fee for a term. */
    default Money fee() {
        return Money.sum(feeParts().stream().map(FeePart::amount).toList());
    }

    @Value.Check
    default void check() {
        long bearers = feeParts().stream().map(FeePart::bearer).distinct().count();
        Require.that(bearers == feeParts().size(), "feeParts", "must name each bearer once", feeParts());
    }

    static ImmutableServicePackage.KeyBuildStage builder() {
        return ImmutableServicePackage.builder();
    }
}
