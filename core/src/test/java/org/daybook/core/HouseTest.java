package org.daybook.core;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;
import com.tngtech.archunit.lang.CompositeArchRule;
import java.util.List;

/// The house rules of `core`: pure functions, and packages that never point back up the stream.
@AnalyzeClasses(packages = "org.daybook.core", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    /// In the order in which the stream meets them (docs/architecture.md).
    private static final List<String> STREAM = List.of(
            "lexicon",
            "capture",
            "article",
            "feed",
            "language",
            "meaning",
            "time",
            "place",
            "name",
            "count",
            "claim",
            "event",
            "reading",
            "story",
            "edition",
            "record");

    @ArchTest
    static final ArchRule NO_PACKAGE_POINTS_BACK_UP_THE_STREAM = downstreamOnly();

    @ArchTest
    static final ArchRule CORE_TOUCHES_NO_FILE_SOCKET_CLOCK_THREAD_OR_RANDOM = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("java.net.http..", "java.sql..", "java.util.logging..", "java.nio.file..")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.io.File")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.lang.Thread")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.util.Random")
            .orShould()
            .dependOnClassesThat()
            .haveFullyQualifiedName("java.time.Clock")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime")
            .orShould()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(java.time.LocalDate.class, "now")
            .orShould()
            .callMethod(java.time.ZonedDateTime.class, "now")
            .orShould()
            .callMethod(java.time.OffsetDateTime.class, "now")
            .orShould()
            .callMethod(java.time.ZoneId.class, "systemDefault")
            .orShould()
            .callMethod(java.util.Locale.class, "getDefault");

    private static ArchRule downstreamOnly() {
        CompositeArchRule all = null;
        for (int i = 0; i < STREAM.size(); i++) {
            String[] later = STREAM.subList(i + 1, STREAM.size()).stream()
                    .map(stage -> "org.daybook.core." + stage + "..")
                    .toArray(String[]::new);
            if (later.length == 0) {
                break;
            }
            ArchRule one = noClasses()
                    .that()
                    .resideInAPackage("org.daybook.core." + STREAM.get(i) + "..")
                    .should()
                    .dependOnClassesThat()
                    .resideInAnyPackage(later)
                    .allowEmptyShould(true);
            all = all == null ? CompositeArchRule.of(one) : all.and(one);
        }
        return java.util.Objects.requireNonNull(all);
    }
}
