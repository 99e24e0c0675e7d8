package io.yiyang.model.institution;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.List;
import java.util.stream.Stream;
import org.immutables.value.Value;

/** Medical institutions that serve a population together (医联体、县域医共体), dated, with a lead and members. */
@Value.Immutable
public sealed interface Alliance extends Serializable permits ImmutableAlliance {
    /**
     * A member (成员单位), dated; an in-house medical unit joins under its own identifier.
     *
     * @param organisation who
     * @param period as long as it belongs
     */
    record Member(OrganisationId organisation, DateRange period) implements Serializable {}

    /** The alliance's key in the caller's system. */
    String key();

    AllianceKind kind();

    /** The leading hospital (牵头医院). */
    OrganisationId lead();

    DateRange period();

    /** Those beside the lead. */
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
}
