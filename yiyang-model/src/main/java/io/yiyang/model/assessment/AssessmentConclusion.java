package io.yiyang.model.assessment;

import com.fasterxml.jackson.annotation.JsonCreator;
import com.fasterxml.jackson.annotation.JsonFormat;
import com.fasterxml.jackson.annotation.JsonInclude;
import com.fasterxml.jackson.annotation.JsonProperty;
import com.fasterxml.jackson.annotation.JsonPropertyOrder;
import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.internal.Require;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;
import org.jspecify.annotations.Nullable;

/**
 * An assessment's conclusion as benefits refer to it (评估结论): whose level, by whom, valid when. Also for standards that the
 * library does not compute, such as 国卫医发〔2019〕48号.
 */
@Value.Immutable
@JsonPropertyOrder({"resident", "level", "origin", "assessedOn", "valid", "assessor", "conclusionNumber", "answers"})
@JsonInclude(JsonInclude.Include.NON_ABSENT)
public sealed interface AssessmentConclusion extends Serializable permits ImmutableAssessmentConclusion {
    /** Where the level came from (等级来源). */
    enum Origin {
        /** Computed by the standard's rule from the kept answers. */
        COMPUTED("按标准计算", "computed from the answers"),
        /** Stated by the assessors and entered. */
        STATED("评估机构出具", "stated by the assessors");

        private final BilingualText label;

        Origin(String zh, String en) {
            this.label = BilingualText.of(zh, en);
        }

        public BilingualText label() {
            return label;
        }
    }

    @JsonProperty("resident")
    ResidentId resident();

    @JsonProperty("level")
    Level level();

    @JsonProperty("origin")
    Origin origin();

    @JsonProperty("assessedOn")
    @JsonFormat(shape = JsonFormat.Shape.STRING)
    LocalDate assessedOn();

    /** The days on which the conclusion may be used (有效期). */
    @JsonProperty("valid")
    DateRange valid();

    @JsonProperty("assessor")
    OrganisationId assessor();

    /** The number of the conclusion (评估结论书编号). */
    @JsonProperty("conclusionNumber")
    Optional<String> conclusionNumber();

    /** The answers behind it, where they are known. */
    @JsonProperty("answers")
    Optional<Answers> answers();

    static ImmutableAssessmentConclusion.ResidentBuildStage builder() {
        return ImmutableAssessmentConclusion.builder();
    }

    /** Reads the JSON form. */
    @JsonCreator
    static AssessmentConclusion fromJson(
            @JsonProperty("resident") ResidentId resident,
            @JsonProperty("level") Level level,
            @JsonProperty("origin") Origin origin,
            @JsonProperty("assessedOn") LocalDate assessedOn,
            @JsonProperty("valid") DateRange valid,
            @JsonProperty("assessor") OrganisationId assessor,
            @JsonProperty("conclusionNumber") @Nullable String conclusionNumber,
            @JsonProperty("answers") @Nullable Answers answers) {
        return builder()
                .resident(Require.present(resident, "resident"))
                .level(Require.present(level, "level"))
                .origin(Require.present(origin, "origin"))
                .assessedOn(Require.present(assessedOn, "assessedOn"))
                .valid(Require.present(valid, "valid"))
                .assessor(Require.present(assessor, "assessor"))
                .conclusionNumber(Optional.ofNullable(conclusionNumber))
                .answers(Optional.ofNullable(answers))
                .build();
    }
}
