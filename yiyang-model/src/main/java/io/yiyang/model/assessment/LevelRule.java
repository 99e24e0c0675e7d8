package io.yiyang.model.assessment;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;

/** How complete answers become a preliminary level (初步等级规则). The tables are the standard's, the computing has no number. */
sealed interface LevelRule {
    Preliminary level(AssessmentStandard standard, Answers complete);

    /** How sections are graded, by their codes; empty where the rule needs no grades. */
    default Map<String, SectionGrading> gradings() {
        return Map.of();
    }

    /** A preliminary level, and the hole of the rule over which it was reached, if any. */
    record Preliminary(Level level, Optional<RuleGap> gap) {}

    /** By the total of all points. */
    record ByTotal(List<TotalBand> bands) implements LevelRule {
        static ByTotal of(TotalBand... bands) {
            return new ByTotal(List.of(bands));
        }

        @Override
        public Preliminary level(AssessmentStandard standard, Answers complete) {
            return new Preliminary(
                    standard.scale().require(levelOf(complete.points(standard.items()))), Optional.empty());
        }

        String levelOf(int total) {
            return bands.stream()
                    .filter(band -> band.least() <= total && total <= band.most())
                    .findFirst()
                    .orElseThrow(() -> new IllegalStateException("bands: must hold every total, not " + total))
                    .level();
        }
    }

    /** By the total, with a table of its own for each answer to one item. */
    record ByTotalPerAnswer(String item, Map<String, ByTotal> byOption) implements LevelRule {
        @Override
        public Preliminary level(AssessmentStandard standard, Answers complete) {
            String option = complete.option(standard.item(item)).code();
            return Objects.requireNonNull(byOption.get(option), "byOption: must hold every option")
                    .level(standard, complete);
        }
    }

    /** One entry for each degree of impairment. */
    record PerDegree<T>(T intact, T mild, T moderate, T severe) {
        T at(Impairment degree) {
            return switch (degree) {
                case INTACT -> intact;
                case MILD -> mild;
                case MODERATE -> moderate;
                case SEVERE -> severe;
            };
        }
    }

    /** By two axes: one section is the row, the worst of some others the column. */
    record ByMatrix(
            Map<String, SectionGrading> gradings, String row, Set<String> columns, PerDegree<PerDegree<String>> levels)
            implements LevelRule {
        @Override
        public Preliminary level(AssessmentStandard standard, Answers complete) {
            Map<String, Impairment> grades = standard.grades(complete);
            Impairment worst = columns.stream().map(grades::get).reduce(Impairment.INTACT, Impairment::worse);
            Impairment own = Objects.requireNonNull(grades.get(row), "row: must be a graded section");
            String code = levels.at(own).at(worst);
            return new Preliminary(standard.scale().require(code), Optional.empty());
        }
    }

    /** How many of some sections are impaired to one of these degrees, both ends included. */
    record Count(Set<String> sections, Set<Impairment> degrees, int least, int most) {
        boolean holds(Map<String, Impairment> grades) {
            long count = sections.stream()
                    .filter(section -> degrees.contains(grades.get(section)))
                    .count();
            return least <= count && count <= most;
        }

        static Count one(String section, Impairment... degrees) {
            return new Count(Set.of(section), Set.of(degrees), 1, 1);
        }

        static Count any(Set<String> sections, Impairment... degrees) {
            return new Count(sections, Set.of(degrees), 1, sections.size());
        }

        static Count all(Set<String> sections, Impairment... degrees) {
            return new Count(sections, Set.of(degrees), sections.size(), sections.size());
        }
    }

    /** One alternative of a written rule: this level, if all counts hold. */
    record Clause(String level, List<Count> counts) {
        static Clause of(String level, Count... counts) {
            return new Clause(level, List.of(counts));
        }

        boolean holds(Map<String, Impairment> grades) {
            return counts.stream().allMatch(count -> count.holds(grades));
        }
    }

    /**
     * By the clauses of a written rule that may contradict itself or say nothing. Several levels at once: the most severe.
     * None: the first of {@code otherwise} that holds. Both are told as a {@link RuleGap}.
     */
    record ByClauses(Map<String, SectionGrading> gradings, List<Clause> clauses, List<Clause> otherwise)
            implements LevelRule {
        @Override
        public Preliminary level(AssessmentStandard standard, Answers complete) {
            Map<String, Impairment> grades = standard.grades(complete);
            LevelScale scale = standard.scale();
            List<Level> said = scale.levels().stream()
                    .filter(level -> clauses.stream()
                            .anyMatch(clause -> clause.level().equals(level.code()) && clause.holds(grades)))
                    .toList();
            if (said.isEmpty()) {
                Level used = otherwise.stream()
                        .filter(clause -> clause.holds(grades))
                        .findFirst()
                        .map(clause -> scale.require(clause.level()))
                        .orElseThrow(() -> new IllegalStateException("otherwise: must hold " + grades));
                return new Preliminary(used, Optional.of(new RuleGap(RuleGap.Kind.UNDEFINED, said, used)));
            }
            Level used = said.get(said.size() - 1);
            return new Preliminary(
                    used,
                    said.size() == 1 ? Optional.empty() : Optional.of(new RuleGap(RuleGap.Kind.AMBIGUOUS, said, used)));
        }
    }

    /** The rule is not known: answers and a level decided elsewhere can be kept, but nothing is computed. */
    record NotKnown() implements LevelRule {
        @Override
        public Preliminary level(AssessmentStandard standard, Answers complete) {
            throw new IllegalStateException("rule: must be known to be computed, for " + standard.id());
        }
    }
}
