package io.yiyang.model.offering;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import io.yiyang.model.money.Money;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.util.List;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * Services that are offered as one for a term (服务包), such as a family doctor's package (家庭医生签约服务包), with its fee and
 * who bears which part of it. Which groups enjoy what is text of the place: a package is made per layer and class.
 */
@Value.Immutable
@JsonPropertyOrder({"key", "name", "kind", "offered", "contents", "targetGroups", "feeParts", "tier"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface ServicePackage extends Serializable permits ImmutableServicePackage {
    /**
     * One service of a package (包内项目).
     *
     * @param item what
     * @param timesPerTerm how often in a term; 0 means as needed
     */
    @JsonPropertyOrder({"item", "timesPerTerm"})
    record Content(
            @JsonProperty("item") ServiceItem item,
            @JsonProperty("timesPerTerm") int timesPerTerm) implements Serializable {
        public Content {
            Require.present(item, "item");
            Require.that(timesPerTerm >= 0, "timesPerTerm", "must not be negative", timesPerTerm);
        }

        /** Reads the JSON form. */
        @JsonCreator
        public static Content fromJson(
                @JsonProperty("item") ServiceItem item, @JsonProperty("timesPerTerm") @Nullable Integer timesPerTerm) {
            return new Content(item, Require.present(timesPerTerm, "timesPerTerm"));
        }
    }

    /**
     * What one side bears of the fee for a term (费用分担).
     *
     * @param bearer who
     * @param amount how much, not negative
     */
    @JsonPropertyOrder({"bearer", "amount"})
    record FeePart(
            @JsonProperty("bearer") FeeBearer bearer,
            @JsonProperty("amount") Money amount) implements Serializable {
        public FeePart {
            Require.present(bearer, "bearer");
            Require.present(amount, "amount");
            Require.that(!amount.isNegative(), "amount", "must not be negative", amount);
        }
    }

    /** The package's key in the caller's system. */
    @JsonProperty("key")
    String key();

    @JsonProperty("name")
    String name();

    @JsonProperty("kind")
    PackageKind kind();

    /** While it is offered. */
    @JsonProperty("offered")
    DateRange offered();

    @JsonProperty("contents")
    List<Content> contents();

    /** For whom it is meant; empty means everybody. */
    @JsonProperty("targetGroups")
    List<TargetGroup> targetGroups();

    /** How the fee for a term is shared; empty means it is free. */
    @JsonProperty("feeParts")
    List<FeePart> feeParts();

    /** The layer or class that it is made for, as the place names it (分层分类). */
    @JsonProperty("tier")
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

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static ServicePackage fromJson(
            @JsonProperty("key") String key,
            @JsonProperty("name") String name,
            @JsonProperty("kind") PackageKind kind,
            @JsonProperty("offered") DateRange offered,
            @JsonProperty("contents") @Nullable List<Content> contents,
            @JsonProperty("targetGroups") @Nullable List<TargetGroup> targetGroups,
            @JsonProperty("feeParts") @Nullable List<FeePart> feeParts,
            @JsonProperty("tier") @Nullable String tier) {
        return builder()
                .key(Require.present(key, "key"))
                .name(Require.present(name, "name"))
                .kind(Require.present(kind, "kind"))
                .offered(Require.present(offered, "offered"))
                .addAllContents(contents == null ? List.of() : contents)
                .addAllTargetGroups(targetGroups == null ? List.of() : targetGroups)
                .addAllFeeParts(feeParts == null ? List.of() : feeParts)
                .tier(Optional.ofNullable(tier))
                .build();
    }
}
