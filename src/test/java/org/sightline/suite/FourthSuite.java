package org.sightline.suite;

import org.junit.platform.suite.api.ExcludePackages;
import org.junit.platform.suite.api.IncludeClassNamePatterns;
import org.junit.platform.suite.api.SelectPackages;
import org.junit.platform.suite.api.Suite;

/** Packages from O to Z. */
@Suite
@SelectPackages(Part.ROOT)
@IncludeClassNamePatterns(Part.O_TO_Z)
@ExcludePackages({Part.STATISTICS, Part.ANONYMITY, Part.QUESTIONNAIRE, Part.NORM})
class FourthSuite {}
