package io.yiyang.model.assessment;

import io.yiyang.model.text.BilingualText;
import java.util.List;
import java.util.Optional;

/** A group of items of a standard (评估维度), such as 日常生活活动; some standards grade each section by itself. */
public final class AssessmentSection {
    private final String code;
    private final BilingualText name;
    private final List<AssessmentItem> items;
    private final Optional<SectionGrading> grading;

    private AssessmentSection(
            String code, BilingualText name, List<AssessmentItem> items, Optional<SectionGrading> grading) {
        this.code = code;
        this.name = name;
        this.items = items;
        this.grading = grading;
    }

    static AssessmentSection of(String code, String zh, String en, AssessmentItem... items) {
        return new AssessmentSection(code, BilingualText.of(zh, en), List.of(items), Optional.empty());
    }

    AssessmentSection gradedBy(SectionGrading how) {
        return new AssessmentSection(code, name, items, Optional.of(how));
    }

    public String code() {
        return code;
    }

    public BilingualText name() {
        return name;
    }

    public List<AssessmentItem> items() {
        return items;
    }

    Optional<SectionGrading> grading() {
        return grading;
    }
}
