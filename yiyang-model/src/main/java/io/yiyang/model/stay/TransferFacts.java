package io.yiyang.model.stay;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.CaseId;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.Instant;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * What a referral tells billing (转诊结算事实): the typed facts that decide money, such as which stays count as one for the
 * deductible. They come from the workflow's events, never from a form field.
 *
 * @param referral the case
 * @param direction up, down or lateral
 * @param from who sent the resident
 * @param to where the resident was received
 * @param compliant whether the referral followed the procedure: consent, acceptance before departure, handover
 * @param insideProvince whether both bodies lie in one province
 * @param departedAt when the resident left the sender
 * @param receivedAt when care started at the receiver, absent if it has not
 * @param returnedAt when the resident was back at the sender on the return leg, absent if not
 */
@JsonPropertyOrder({
    "referral",
    "direction",
    "from",
    "to",
    "compliant",
    "insideProvince",
    "departedAt",
    "receivedAt",
    "returnedAt"
})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public record TransferFacts(
        @JsonProperty("referral") CaseId referral,
        @JsonProperty("direction") Direction direction,
        @JsonProperty("from") OrganisationId from,
        @JsonProperty("to") OrganisationId to,
        @JsonProperty("compliant") boolean compliant,
        @JsonProperty("insideProvince") boolean insideProvince,

        @JsonProperty("departedAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Instant departedAt,

        @JsonProperty("receivedAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Optional<Instant> receivedAt,

        @JsonProperty("returnedAt") @JsonFormat(shape = JsonFormat.Shape.STRING)
        Optional<Instant> returnedAt)
        implements Serializable {
    /** The direction of a referral (转诊方向). */
    public enum Direction {
        /** To a more capable institution (上转). */
        UP,
        /** To a primary or rehabilitation institution (下转). */
        DOWN,
        /** To an institution of the same level (平转). */
        LATERAL
    }

    public TransferFacts {
        Require.that(!from.equals(to), "to", "must differ from the sender " + from, to);
        Require.that(
                receivedAt.map(r -> !r.isBefore(departedAt)).orElse(true),
                "receivedAt",
                "must not be before the departure " + departedAt,
                receivedAt);
    }

    @JsonCreator
    static TransferFacts fromJson(
            @JsonProperty("referral") CaseId referral,
            @JsonProperty("direction") Direction direction,
            @JsonProperty("from") OrganisationId from,
            @JsonProperty("to") OrganisationId to,
            @JsonProperty("compliant") @Nullable Boolean compliant,
            @JsonProperty("insideProvince") @Nullable Boolean insideProvince,
            @JsonProperty("departedAt") Instant departedAt,
            @JsonProperty("receivedAt") @Nullable Instant receivedAt,
            @JsonProperty("returnedAt") @Nullable Instant returnedAt) {
        return new TransferFacts(
                Require.present(referral, "referral"),
                Require.present(direction, "direction"),
                Require.present(from, "from"),
                Require.present(to, "to"),
                Require.present(compliant, "compliant"),
                Require.present(insideProvince, "insideProvince"),
                Require.present(departedAt, "departedAt"),
                Optional.ofNullable(receivedAt),
                Optional.ofNullable(returnedAt));
    }

    /** These facts where the referral followed the procedure, or did not. */
    public TransferFacts compliant(boolean asAssumed) {
        return new TransferFacts(
                referral, direction, from, to, asAssumed, insideProvince, departedAt, receivedAt, returnedAt);
    }

    private Object writeReplace() {
        return new Stored(
                referral,
                direction,
                from,
                to,
                compliant,
                insideProvince,
                departedAt,
                receivedAt.orElse(null),
                returnedAt.orElse(null));
    }

    /** The serialized form, because Optional is not serializable. */
    private record Stored(
            CaseId referral,
            Direction direction,
            OrganisationId from,
            OrganisationId to,
            boolean compliant,
            boolean insideProvince,
            Instant departedAt,
            @Nullable Instant receivedAt,
            @Nullable Instant returnedAt)
            implements Serializable {
        private Object readResolve() {
            return new TransferFacts(
                    referral,
                    direction,
                    from,
                    to,
                    compliant,
                    insideProvince,
                    departedAt,
                    Optional.ofNullable(receivedAt),
                    Optional.ofNullable(returnedAt));
        }
    }
}
