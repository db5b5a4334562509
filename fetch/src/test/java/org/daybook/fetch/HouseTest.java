package org.daybook.fetch;

import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;
import static com.tngtech.archunit.library.dependencies.SlicesRuleDefinition.slices;

import com.tngtech.archunit.core.importer.ImportOption;
import com.tngtech.archunit.junit.AnalyzeClasses;
import com.tngtech.archunit.junit.ArchTest;
import com.tngtech.archunit.lang.ArchRule;

/// The house rules of `fetch`: the network is touched in one place, and nothing else of the house but `core`.
@AnalyzeClasses(packages = "org.daybook.fetch", importOptions = ImportOption.DoNotIncludeTests.class)
class HouseTest {
    @ArchTest
    static final ArchRule OF_THE_HOUSE_ONLY_CORE_IS_TOUCHED = noClasses()
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage(
                    "org.daybook.store..", "org.daybook.web..", "org.daybook.cli..", "java.sql..", "java.nio.file..");

    @ArchTest
    static final ArchRule ONLY_THE_DOOR_TOUCHES_THE_NETWORK = noClasses()
            .that()
            .resideOutsideOfPackage("org.daybook.fetch.http..")
            .should()
            .dependOnClassesThat()
            .resideInAnyPackage("okhttp3..", "java.net..", "javax.net..");

    @ArchTest
    static final ArchRule NOBODY_USES_ANOTHER_CLIENT =
            noClasses().should().dependOnClassesThat().resideInAnyPackage("java.net.http..");

    @ArchTest
    static final ArchRule NO_URL_CONNECTS_BY_ITSELF =
            noClasses().should().dependOnClassesThat().haveFullyQualifiedName("java.net.URL");

    @ArchTest
    static final ArchRule THE_CLOCK_IS_GIVEN = noClasses()
            .that()
            .doNotHaveSimpleName("MachineTime")
            .should()
            .callMethod(java.time.Instant.class, "now")
            .orShould()
            .callMethod(System.class, "currentTimeMillis")
            .orShould()
            .callMethod(System.class, "nanoTime");

    @ArchTest
    static final ArchRule PACKAGES_DO_NOT_GO_IN_CIRCLES =
            slices().matching("org.daybook.fetch.(*)..").should().beFreeOfCycles();

    @ArchTest
    static final ArchRule GUARDS_ARE_THE_DOORS_OWN = classes()
            .that()
            .haveSimpleName("AddressRules")
            .or()
            .haveSimpleName("GuardedSockets")
            .or()
            .haveSimpleName("Unpacking")
            .should()
            .bePackagePrivate();
}
