package io.yiyang.model.assessment;

import io.yiyang.model.identity.OrganisationId;
import io.yiyang.model.identity.ResidentId;
import io.yiyang.model.text.BilingualText;
import io.yiyang.model.time.DateRange;
import java.io.Serializable;
import java.time.LocalDate;
import java.util.Optional;
import org.immutables.value.Value;

/**
 * An assessment's conclusion as benefits refer to it (评估结论): whose level, by whom, valid when. Also for standards that the
 * library does not compute, such as 国卫医发〔2019〕48号.
 */
@Value.Immutable
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

    ResidentId resident();

    Level level();

    Origin origin();

    LocalDate assessedOn();

    /** The days on which the conclusion may be used (有效期). */
    DateRange valid();

    OrganisationId assessor();

    /** The number of the conclusion (评估结论书编号). */
    Optional<String> conclusionNumber();

    /** The answers behind it, where they are known. */
    Optional<Answers> answers();

    static ImmutableAssessmentConclusion.ResidentBuildStage builder() {
        return ImmutableAssessmentConclusion.builder();
    }
}
