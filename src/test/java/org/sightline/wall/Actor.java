package org.sightline.wall;

/** Somebody who asks, by cookies that stay as they are: nothing an answer sets is kept. */
record Actor(String role, String cookies, String csrf) {}
