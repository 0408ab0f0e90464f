package org.sightline.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Packages from I to N. */
@Suite
@SelectPackages(Part.ROOT)
@IncludeClassNamePatterns(Part.I_TO_N)
@ExcludePackages({Part.STATISTICS, Part.ANONYMITY, Part.QUESTIONNAIRE, Part.NORM})
class ThirdSuite {}
