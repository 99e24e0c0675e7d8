package io.yiyang.model.text;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatIllegalArgumentException;

import io.yiyang.model.evidence.Confidence;
import io.yiyang.model.stay.BoundaryDayRule;
import io.yiyang.model.stay.CarePhase;
import io.yiyang.model.stay.SegmentKind;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class BilingualTextTest {
    @Test
    void bothTextsArePrinted() {
        assertThat(BilingualText.of("请假", "leave"))
                .hasToString("请假 / leave")
                .isEqualTo(new BilingualText("请假", "leave"));
    }

    @Test
    void neitherTextMayBeBlank() {
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BilingualText.of(" ", "leave"))
                .withMessage("zh: must not be blank, but was \" \"");
        assertThatIllegalArgumentException()
                .isThrownBy(() -> BilingualText.of("请假", ""))
                .withMessage("en: must not be blank, but was \"\"");
    }

    static Stream<BilingualText> labels() {
        return Stream.of(
                        Stream.of(Confidence.values()).map(Confidence::label),
                        Stream.of(BoundaryDayRule.values()).map(BoundaryDayRule::label),
                        Stream.of(CarePhase.values()).map(CarePhase::label),
                        Stream.of(SegmentKind.values()).map(SegmentKind::label))
                .flatMap(label -> label);
    }

    @ParameterizedTest
    @MethodSource("labels")
    void everyLabelIsChineseOnTheLeftAndEnglishOnTheRight(BilingualText label) {
        assertThat(label.zh()).matches("(?U).*\\p{IsHan}.*");
        assertThat(label.en()).matches("\\p{ASCII}+");
    }
}
