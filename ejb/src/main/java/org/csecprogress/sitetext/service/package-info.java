/** Use cases for the texts of the portal itself. */
package org.csecprogress.sitetext.service;
