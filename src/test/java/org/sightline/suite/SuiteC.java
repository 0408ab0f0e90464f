package org.sightline.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Packages from M to O. */
@Suite
@SelectPackages(Part.ROOT)
@IncludeClassNamePatterns(Part.M_TO_O)
@ExcludePackages({Part.STATISTICS, Part.ANONYMITY, Part.QUESTIONNAIRE, Part.NORM})
class SuiteC {}
