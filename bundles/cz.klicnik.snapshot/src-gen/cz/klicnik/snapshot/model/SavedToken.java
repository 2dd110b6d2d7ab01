/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.LoginState;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Saved Token</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getTakenAt <em>Taken At</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getAuthor <em>Author</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getProgram <em>Program</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getDriver <em>Driver</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getLibrary <em>Library</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getLibraryVersion <em>Library Version</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getFamily <em>Family</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getReadAt <em>Read At</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getLogin <em>Login</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getInfo <em>Info</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getSlot <em>Slot</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getEntries <em>Entries</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getProblems <em>Problems</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.SavedToken#getMechanisms <em>Mechanisms</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken()
 * @model
 * @generated
 */
public interface SavedToken extends EObject {
	/**
	 * Returns the value of the '<em><b>Taken At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Taken At</em>' attribute.
	 * @see #setTakenAt(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_TakenAt()
	 * @model required="true"
	 * @generated
	 */
	String getTakenAt();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getTakenAt <em>Taken At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Taken At</em>' attribute.
	 * @see #getTakenAt()
	 * @generated
	 */
	void setTakenAt(String value);

	/**
	 * Returns the value of the '<em><b>Author</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Author</em>' attribute.
	 * @see #setAuthor(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Author()
	 * @model default=""
	 * @generated
	 */
	String getAuthor();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getAuthor <em>Author</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Author</em>' attribute.
	 * @see #getAuthor()
	 * @generated
	 */
	void setAuthor(String value);

	/**
	 * Returns the value of the '<em><b>Program</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Program</em>' attribute.
	 * @see #setProgram(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Program()
	 * @model default=""
	 * @generated
	 */
	String getProgram();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getProgram <em>Program</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Program</em>' attribute.
	 * @see #getProgram()
	 * @generated
	 */
	void setProgram(String value);

	/**
	 * Returns the value of the '<em><b>Driver</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Driver</em>' attribute.
	 * @see #setDriver(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Driver()
	 * @model default=""
	 * @generated
	 */
	String getDriver();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getDriver <em>Driver</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Driver</em>' attribute.
	 * @see #getDriver()
	 * @generated
	 */
	void setDriver(String value);

	/**
	 * Returns the value of the '<em><b>Library</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Library</em>' attribute.
	 * @see #setLibrary(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Library()
	 * @model default=""
	 * @generated
	 */
	String getLibrary();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getLibrary <em>Library</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Library</em>' attribute.
	 * @see #getLibrary()
	 * @generated
	 */
	void setLibrary(String value);

	/**
	 * Returns the value of the '<em><b>Library Version</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Library Version</em>' attribute.
	 * @see #setLibraryVersion(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_LibraryVersion()
	 * @model default=""
	 * @generated
	 */
	String getLibraryVersion();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getLibraryVersion <em>Library Version</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Library Version</em>' attribute.
	 * @see #getLibraryVersion()
	 * @generated
	 */
	void setLibraryVersion(String value);

	/**
	 * Returns the value of the '<em><b>Family</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Family</em>' attribute.
	 * @see #setFamily(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Family()
	 * @model default=""
	 * @generated
	 */
	String getFamily();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getFamily <em>Family</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Family</em>' attribute.
	 * @see #getFamily()
	 * @generated
	 */
	void setFamily(String value);

	/**
	 * Returns the value of the '<em><b>Read At</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Read At</em>' attribute.
	 * @see #setReadAt(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_ReadAt()
	 * @model required="true"
	 * @generated
	 */
	String getReadAt();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getReadAt <em>Read At</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Read At</em>' attribute.
	 * @see #getReadAt()
	 * @generated
	 */
	void setReadAt(String value);

	/**
	 * Returns the value of the '<em><b>Login</b></em>' attribute.
	 * The default value is <code>"PUBLIC"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Login</em>' attribute.
	 * @see #setLogin(LoginState)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Login()
	 * @model default="PUBLIC" dataType="cz.klicnik.snapshot.model.LoginState"
	 * @generated
	 */
	LoginState getLogin();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getLogin <em>Login</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Login</em>' attribute.
	 * @see #getLogin()
	 * @generated
	 */
	void setLogin(LoginState value);

	/**
	 * Returns the value of the '<em><b>Info</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Info</em>' containment reference.
	 * @see #setInfo(Info)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Info()
	 * @model containment="true" required="true"
	 * @generated
	 */
	Info getInfo();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getInfo <em>Info</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Info</em>' containment reference.
	 * @see #getInfo()
	 * @generated
	 */
	void setInfo(Info value);

	/**
	 * Returns the value of the '<em><b>Slot</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Slot</em>' containment reference.
	 * @see #setSlot(Slot)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Slot()
	 * @model containment="true" required="true"
	 * @generated
	 */
	Slot getSlot();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.SavedToken#getSlot <em>Slot</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Slot</em>' containment reference.
	 * @see #getSlot()
	 * @generated
	 */
	void setSlot(Slot value);

	/**
	 * Returns the value of the '<em><b>Entries</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.snapshot.model.Entry}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Entries</em>' containment reference list.
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Entries()
	 * @model containment="true"
	 * @generated
	 */
	EList<Entry> getEntries();

	/**
	 * Returns the value of the '<em><b>Problems</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.snapshot.model.Problem}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Problems</em>' containment reference list.
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Problems()
	 * @model containment="true"
	 * @generated
	 */
	EList<Problem> getProblems();

	/**
	 * Returns the value of the '<em><b>Mechanisms</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.snapshot.model.Mechanism}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Mechanisms</em>' containment reference list.
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getSavedToken_Mechanisms()
	 * @model containment="true"
	 * @generated
	 */
	EList<Mechanism> getMechanisms();

} // SavedToken
