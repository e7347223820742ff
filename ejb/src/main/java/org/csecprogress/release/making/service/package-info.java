/** Building a release in the background, with failed builds and what-if runs. */
package org.csecprogress.release.making.service;
