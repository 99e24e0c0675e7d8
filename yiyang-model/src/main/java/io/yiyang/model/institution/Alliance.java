package io.yiyang.model.institution;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/** Medical institutions that serve a population together (医联体、县域医共体), dated, with a lead and members. */
@Value.Immutable
@JsonPropertyOrder({"key", "kind", "lead", "period", "members"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface Alliance extends Serializable permits ImmutableAlliance {
    /**
     * A member (成员单位), dated; an in-house medical unit joins under its own identifier.
     *
     * @param organisation who
     * @param period as long as it belongs
     */
    @JsonPropertyOrder({"organisation", "period"})
    record Member(
            @JsonProperty("organisation") OrganisationId organisation,
            @JsonProperty("period") DateRange period) implements Serializable {
        public Member {
            Require.present(organisation, "organisation");
            Require.present(period, "period");
        }
    }

    /** The alliance's key in the caller's system. */
    @JsonProperty("key")
    String key();

    @JsonProperty("kind")
    AllianceKind kind();

    /** The leading hospital (牵头医院). */
    @JsonProperty("lead")
    OrganisationId lead();

    @JsonProperty("period")
    DateRange period();

    /** Those beside the lead. */
    @JsonProperty("members")
    List<Member> members();

    /** Who belongs to it on the day, the lead first; nobody outside its own period. */
    default List<OrganisationId> membersOn(LocalDate day) {
        if (!period().contains(day)) {
            return List.of();
        }
        return Stream.concat(
                        Stream.of(lead()),
                        members().stream().filter(m -> m.period().contains(day)).map(Member::organisation))
                .distinct()
                .toList();
    }

    /** Whether both belong to it on the day. */
    default boolean links(OrganisationId one, OrganisationId other, LocalDate day) {
        return membersOn(day).containsAll(List.of(one, other));
    }

    static ImmutableAlliance.KeyBuildStage builder() {
        return ImmutableAlliance.builder();
    }

    /** Reads the JSON form; an absent list is empty. */
    @JsonCreator
    static Alliance fromJson(
            @JsonProperty("key") String key,
            @JsonProperty("kind") AllianceKind kind,
            @JsonProperty("lead") OrganisationId lead,
            @JsonProperty("period") DateRange period,
            @JsonProperty("members") @Nullable List<Member> members) {
        return builder()
                .key(Require.present(key, "key"))
                .kind(Require.present(kind, "kind"))
                .lead(Require.present(lead, "lead"))
                .period(Require.present(period, "period"))
                .addAllMembers(members == null ? List.of() : members)
                .build();
    }
}
