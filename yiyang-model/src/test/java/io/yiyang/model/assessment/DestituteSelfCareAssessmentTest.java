package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.IntStream;
import java.util.stream.Stream;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class DestituteSelfCareAssessmentTest {
    private static final AssessmentStandard STANDARD = StandardCatalogue.DESTITUTE_SELF_CARE;

    static Stream<Integer> all64() {
        return IntStream.range(0, 64).boxed();
    }

    @ParameterizedTest
    @MethodSource("all64")
    void howManyOfTheSixAreLostDecidesAndWhichDoesNot(int lost) {
        Answers answers = Answers.none();
        for (int i = 0; i < 6; i++) {
            answers = answers.with(STANDARD.items().get(i).code(), (lost & (1 << i)) == 0 ? "able" : "unable");
        }
        int count = Integer.bitCount(lost);
        assertThat(Forms.level(STANDARD, answers)).isEqualTo(count == 0 ? "full" : count <= 3 ? "partly-lost" : "lost");
    }
}
