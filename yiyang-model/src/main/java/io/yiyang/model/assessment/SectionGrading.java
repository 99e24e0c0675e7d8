package io.yiyang.model.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;

/** How the answers of a section become one degree of impairment (维度分级). */
sealed interface SectionGrading {
    Impairment grade(AssessmentSection section, Answers complete);

    /** Whether the section's points are summed at all. */
    boolean sums();

    /** One row of a table of sums, both ends included. */
    record SumBand(int least, int most, Impairment impairment) {}

    /** By the sum of the points; the rows leave no reachable sum out. */
    record BySum(List<SumBand> bands) implements SectionGrading {
        static BySum of(SumBand... bands) {
            return new BySum(List.of(bands));
        }

        @Override
        public Impairment grade(AssessmentSection section, Answers complete) {
            int sum = complete.points(section.items());
            return bands.stream()
                    .filter(band -> band.least() <= sum && sum <= band.most())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException(
                            "bands: must hold every sum of " + section.code() + ", not " + sum))
                    .impairment();
        }

        @Override
        public boolean sums() {
            return true;
        }
    }

    /**
     * By the worst single answer. The degrees of an item stand in the order of its options. Taking the worst of all needs
     * no order of tests, so a mild answer can never hide a severe one.
     */
    record ByWorstAnswer(Map<String, List<Impairment>> byItem) implements SectionGrading {
        @Override
        public Impairment grade(AssessmentSection section, Answers complete) {
            Impairment worst = Impairment.INTACT;
            for (AssessmentItem item : section.items()) {
                int place = item.options().indexOf(complete.option(item));
                List<Impairment> degrees =
                        Objects.requireNonNull(byItem.get(item.code()), "byItem: must hold every item of the section");
                worst = worst.worse(degrees.get(place));
            }
            return worst;
        }

        @Override
        public boolean sums() {
            return false;
        }
    }
}
