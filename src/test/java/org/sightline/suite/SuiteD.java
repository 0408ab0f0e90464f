package org.sightline.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Packages from P to R. */
@Suite
@SelectPackages(Part.ROOT)
@IncludeClassNamePatterns(Part.P_TO_R)
@ExcludePackages({Part.STATISTICS, Part.ANONYMITY, Part.QUESTIONNAIRE, Part.NORM})
class SuiteD {}
