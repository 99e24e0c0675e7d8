package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.internal.Require;
import java.io.Serializable;
import java.time.LocalDate;

/**
 * Something that happened to a resident and shows a risk (照护风险事件).
 *
 * @param kind what happened
 * @param date the day
 */
@JsonPropertyOrder({"kind", "date"})
public record CareRiskEvent(
        @JsonProperty("kind") Kind kind,

        @JsonProperty("date") @JsonFormat(shape = JsonFormat.Shape.STRING)
        LocalDate date)
        implements Serializable {
    public CareRiskEvent {
        Require.present(kind, "kind");
        Require.present(date, "date");
    }

    /** What happened. */
    public enum Kind {
        /** A fall (跌倒). */
        FALL,
        /** Choking (噎食). */
        CHOKING,
        /** A suicide attempt (自杀). */
        SUICIDE_ATTEMPT,
        /** Self-harm (自伤). */
        SELF_HARM,
        /** Going missing (走失). */
        MISSING,
        /** Another event that the assessor holds to be of the same nature (其他照护风险事件). */
        OTHER_CARE_RISK,
        /** Anything else, such as a quarrel (其他). */
        UNRELATED
    }

    /** Does not tell what happened. */
    @Override
    public String toString() {
        return "CareRiskEvent[*** " + date + "]";
    }
}
