/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model;

import cz.klicnik.core.model.Trilean;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EObject;

/**
 * <!-- begin-user-doc -->
 * A representation of the model object '<em><b>Entry</b></em>'.
 * <!-- end-user-doc -->
 *
 * <p>
 * The following features are supported:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getHandle <em>Handle</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getLabel <em>Label</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getId <em>Id</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getPrivate <em>Private</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getModifiable <em>Modifiable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getProblem <em>Problem</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.Entry#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry()
 * @model abstract="true"
 * @generated
 */
public interface Entry extends EObject {
	/**
	 * Returns the value of the '<em><b>Handle</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Handle</em>' attribute.
	 * @see #setHandle(long)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Handle()
	 * @model required="true"
	 * @generated
	 */
	long getHandle();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getHandle <em>Handle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Handle</em>' attribute.
	 * @see #getHandle()
	 * @generated
	 */
	void setHandle(long value);

	/**
	 * Returns the value of the '<em><b>Label</b></em>' attribute.
	 * The default value is <code>""</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Label</em>' attribute.
	 * @see #setLabel(String)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Label()
	 * @model default=""
	 * @generated
	 */
	String getLabel();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getLabel <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Label</em>' attribute.
	 * @see #getLabel()
	 * @generated
	 */
	void setLabel(String value);

	/**
	 * Returns the value of the '<em><b>Id</b></em>' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Id</em>' attribute.
	 * @see #setId(byte[])
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Id()
	 * @model
	 * @generated
	 */
	byte[] getId();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getId <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Id</em>' attribute.
	 * @see #getId()
	 * @generated
	 */
	void setId(byte[] value);

	/**
	 * Returns the value of the '<em><b>Private</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Private</em>' attribute.
	 * @see #setPrivate(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Private()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getPrivate();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getPrivate <em>Private</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Private</em>' attribute.
	 * @see #getPrivate()
	 * @generated
	 */
	void setPrivate(Trilean value);

	/**
	 * Returns the value of the '<em><b>Modifiable</b></em>' attribute.
	 * The default value is <code>"UNKNOWN"</code>.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Modifiable</em>' attribute.
	 * @see #setModifiable(Trilean)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Modifiable()
	 * @model default="UNKNOWN" dataType="cz.klicnik.snapshot.model.Trilean"
	 * @generated
	 */
	Trilean getModifiable();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getModifiable <em>Modifiable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Modifiable</em>' attribute.
	 * @see #getModifiable()
	 * @generated
	 */
	void setModifiable(Trilean value);

	/**
	 * Returns the value of the '<em><b>Problem</b></em>' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Problem</em>' containment reference.
	 * @see #setProblem(Problem)
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Problem()
	 * @model containment="true"
	 * @generated
	 */
	Problem getProblem();

	/**
	 * Sets the value of the '{@link cz.klicnik.snapshot.model.Entry#getProblem <em>Problem</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @param value the new value of the '<em>Problem</em>' containment reference.
	 * @see #getProblem()
	 * @generated
	 */
	void setProblem(Problem value);

	/**
	 * Returns the value of the '<em><b>Attributes</b></em>' containment reference list.
	 * The list contents are of type {@link cz.klicnik.snapshot.model.SavedAttribute}.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @return the value of the '<em>Attributes</em>' containment reference list.
	 * @see cz.klicnik.snapshot.model.SnapshotPackage#getEntry_Attributes()
	 * @model containment="true"
	 * @generated
	 */
	EList<SavedAttribute> getAttributes();

} // Entry
