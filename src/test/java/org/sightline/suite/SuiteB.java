package org.sightline.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Packages from F to L. */
@Suite
@SelectPackages(Part.ROOT)
@IncludeClassNamePatterns(Part.F_TO_L)
@ExcludePackages({Part.STATISTICS, Part.ANONYMITY, Part.QUESTIONNAIRE, Part.NORM})
class SuiteB {}
