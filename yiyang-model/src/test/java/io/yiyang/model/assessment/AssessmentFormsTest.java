package io.yiyang.model.assessment;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

/** The points of every option of every item, item by item, as the sources print them. */
class AssessmentFormsTest {
    private static String printed(AssessmentStandard standard, int from, int to) {
        return standard.items().subList(from, to).stream()
                .map(item -> item.code() + " "
                        + item.options().stream()
                                .map(option -> String.valueOf(option.points()))
                                .collect(Collectors.joining("/")))
                .collect(Collectors.joining("\n", "", "\n"));
    }

    @Test
    void gbt42195() {
        assertThat(printed(StandardCatalogue.GBT_42195_2022, 0, 26)).isEqualTo("""
                        eating 4/3/2/1/0/0
                        grooming 4/3/2/1/0
                        bathing 4/3/2/1/0
                        upper-dressing 4/3/2/1/0
                        lower-dressing 4/3/2/1/0
                        bladder 4/3/2/1/0/0
                        bowel 4/3/2/1/0
                        toileting 4/3/2/1/0
                        bed-mobility 4/3/2/1/0
                        transfer 4/3/2/1/0
                        walking 4/3/2/1/0
                        stairs 3/2/1/0
                        time-orientation 4/3/2/1/0
                        place-orientation 4/3/2/1/0
                        person-orientation 4/3/2/1/0
                        memory 4/3/2/1/0
                        comprehension 4/3/2/1/0
                        expression 4/3/2/1/0
                        aggression 1/0
                        depression 1/0
                        consciousness 2/1/0/0
                        vision 2/1/0
                        hearing 2/1/0
                        daily-affairs 4/3/2/1/0
                        transport 3/2/1/0
                        social 4/3/2/1/0
                        """);
    }

    @Test
    void mzt039AndBarthel() {
        String daily = """
                        eating 10/5/0
                        bathing 5/0
                        grooming 5/0
                        dressing 10/5/0
                        bowel 10/5/0
                        bladder 10/5/0/0
                        toileting 10/5/0
                        transfer 15/10/5/0
                        walking 15/10/5/0
                        stairs 10/5/0
                        """;
        assertThat(printed(StandardCatalogue.BARTHEL, 0, 10)).isEqualTo(daily);
        assertThat(printed(StandardCatalogue.MZT_039_2013, 0, 22)).isEqualTo(daily + """
                        cognition 0/1/2
                        aggression 0/1/2
                        depression 0/1/2
                        consciousness 0/1/2/3
                        vision 0/1/2/3/4
                        hearing 0/1/2/3/4
                        communication 0/1/2/3
                        living 0/1/2/3/4
                        working 0/1/2/3/4
                        time-place-orientation 0/1/2/3/4
                        person-orientation 0/1/2/3/4
                        social 0/1/2/3/4
                        """);
    }

    @Test
    void longTermCareDisability() {
        assertThat(printed(StandardCatalogue.LONG_TERM_CARE_DISABILITY_2021, 0, 17))
                .isEqualTo("""
                        eating 10/5/0/0
                        dressing 10/5/0
                        face-and-mouth 5/0
                        bowel 10/5/0
                        bladder 10/10/5/0/0
                        toileting 10/5/0
                        walking 15/10/5/0
                        transfer 15/10/5/0
                        stairs 10/5/0
                        bathing 5/0
                        time-orientation 4/3/2/1/0
                        person-orientation 4/3/2/1/0
                        place-orientation 4/3/2/1/0
                        memory 4/3/2/1/0
                        vision 4/3/2/1/0
                        hearing 4/3/2/1/0
                        communication 4/3/2/1/0
                        """);
    }

    @Test
    void morseAndBraden() {
        assertThat(printed(StandardCatalogue.MORSE_45_HIGH, 0, 6)).isEqualTo("""
                        fall-history 0/25
                        second-diagnosis 0/15
                        walking-aid 0/15/30
                        infusion 0/20
                        gait 0/10/20
                        forgets-limits 0/15
                        """);
        assertThat(printed(StandardCatalogue.BRADEN, 0, 6)).isEqualTo("""
                        sensation 4/3/2/1
                        moisture 4/3/2/1
                        activity 4/3/2/1
                        mobility 4/3/2/1
                        nutrition 4/3/2/1
                        friction-and-shear 3/2/1
                        """);
    }
}
