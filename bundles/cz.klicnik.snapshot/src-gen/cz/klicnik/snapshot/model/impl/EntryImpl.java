/**
 * SPDX-License-Identifier: EPL-2.0
 */
package cz.klicnik.snapshot.model.impl;

import cz.klicnik.core.model.Trilean;

import cz.klicnik.snapshot.model.Entry;
import cz.klicnik.snapshot.model.Problem;
import cz.klicnik.snapshot.model.SavedAttribute;
import cz.klicnik.snapshot.model.SnapshotFactory;
import cz.klicnik.snapshot.model.SnapshotPackage;

import java.util.Collection;

import org.eclipse.emf.common.notify.Notification;
import org.eclipse.emf.common.notify.NotificationChain;

import org.eclipse.emf.common.util.EList;

import org.eclipse.emf.ecore.EClass;
import org.eclipse.emf.ecore.InternalEObject;

import org.eclipse.emf.ecore.impl.ENotificationImpl;
import org.eclipse.emf.ecore.impl.MinimalEObjectImpl;

import org.eclipse.emf.ecore.util.EObjectContainmentEList;
import org.eclipse.emf.ecore.util.InternalEList;

/**
 * <!-- begin-user-doc -->
 * An implementation of the model object '<em><b>Entry</b></em>'.
 * <!-- end-user-doc -->
 * <p>
 * The following features are implemented:
 * </p>
 * <ul>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getHandle <em>Handle</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getLabel <em>Label</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getId <em>Id</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getPrivate <em>Private</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getModifiable <em>Modifiable</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getProblem <em>Problem</em>}</li>
 *   <li>{@link cz.klicnik.snapshot.model.impl.EntryImpl#getAttributes <em>Attributes</em>}</li>
 * </ul>
 *
 * @generated
 */
public abstract class EntryImpl extends MinimalEObjectImpl.Container implements Entry {
	/**
	 * The default value of the '{@link #getHandle() <em>Handle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHandle()
	 * @generated
	 * @ordered
	 */
	protected static final long HANDLE_EDEFAULT = 0L;

	/**
	 * The cached value of the '{@link #getHandle() <em>Handle</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getHandle()
	 * @generated
	 * @ordered
	 */
	protected long handle = HANDLE_EDEFAULT;

	/**
	 * The default value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected static final String LABEL_EDEFAULT = "";

	/**
	 * The cached value of the '{@link #getLabel() <em>Label</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getLabel()
	 * @generated
	 * @ordered
	 */
	protected String label = LABEL_EDEFAULT;

	/**
	 * The default value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected static final byte[] ID_EDEFAULT = null;

	/**
	 * The cached value of the '{@link #getId() <em>Id</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getId()
	 * @generated
	 * @ordered
	 */
	protected byte[] id = ID_EDEFAULT;

	/**
	 * The default value of the '{@link #getPrivate() <em>Private</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivate()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean PRIVATE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getPrivate() <em>Private</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getPrivate()
	 * @generated
	 * @ordered
	 */
	protected Trilean private_ = PRIVATE_EDEFAULT;

	/**
	 * The default value of the '{@link #getModifiable() <em>Modifiable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModifiable()
	 * @generated
	 * @ordered
	 */
	protected static final Trilean MODIFIABLE_EDEFAULT = (Trilean)SnapshotFactory.eINSTANCE.createFromString(SnapshotPackage.eINSTANCE.getTrilean(), "UNKNOWN");

	/**
	 * The cached value of the '{@link #getModifiable() <em>Modifiable</em>}' attribute.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getModifiable()
	 * @generated
	 * @ordered
	 */
	protected Trilean modifiable = MODIFIABLE_EDEFAULT;

	/**
	 * The cached value of the '{@link #getProblem() <em>Problem</em>}' containment reference.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getProblem()
	 * @generated
	 * @ordered
	 */
	protected Problem problem;

	/**
	 * The cached value of the '{@link #getAttributes() <em>Attributes</em>}' containment reference list.
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @see #getAttributes()
	 * @generated
	 * @ordered
	 */
	protected EList<SavedAttribute> attributes;

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	protected EntryImpl() {
		super();
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	protected EClass eStaticClass() {
		return SnapshotPackage.Literals.ENTRY;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public long getHandle() {
		return handle;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setHandle(long newHandle) {
		long oldHandle = handle;
		handle = newHandle;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__HANDLE, oldHandle, handle));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String getLabel() {
		return label;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setLabel(String newLabel) {
		String oldLabel = label;
		label = newLabel;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__LABEL, oldLabel, label));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public byte[] getId() {
		return id;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setId(byte[] newId) {
		byte[] oldId = id;
		id = newId;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__ID, oldId, id));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getPrivate() {
		return private_;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setPrivate(Trilean newPrivate) {
		Trilean oldPrivate = private_;
		private_ = newPrivate;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__PRIVATE, oldPrivate, private_));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Trilean getModifiable() {
		return modifiable;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setModifiable(Trilean newModifiable) {
		Trilean oldModifiable = modifiable;
		modifiable = newModifiable;
		if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__MODIFIABLE, oldModifiable, modifiable));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Problem getProblem() {
		return problem;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	public NotificationChain basicSetProblem(Problem newProblem, NotificationChain msgs) {
		Problem oldProblem = problem;
		problem = newProblem;
		if (eNotificationRequired()) {
			ENotificationImpl notification = new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__PROBLEM, oldProblem, newProblem);
			if (msgs == null) msgs = notification; else msgs.add(notification);
		}
		return msgs;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void setProblem(Problem newProblem) {
		if (newProblem != problem) {
			NotificationChain msgs = null;
			if (problem != null)
				msgs = ((InternalEObject)problem).eInverseRemove(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.ENTRY__PROBLEM, null, msgs);
			if (newProblem != null)
				msgs = ((InternalEObject)newProblem).eInverseAdd(this, EOPPOSITE_FEATURE_BASE - SnapshotPackage.ENTRY__PROBLEM, null, msgs);
			msgs = basicSetProblem(newProblem, msgs);
			if (msgs != null) msgs.dispatch();
		}
		else if (eNotificationRequired())
			eNotify(new ENotificationImpl(this, Notification.SET, SnapshotPackage.ENTRY__PROBLEM, newProblem, newProblem));
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public EList<SavedAttribute> getAttributes() {
		if (attributes == null) {
			attributes = new EObjectContainmentEList<SavedAttribute>(SavedAttribute.class, this, SnapshotPackage.ENTRY__ATTRIBUTES);
		}
		return attributes;
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public NotificationChain eInverseRemove(InternalEObject otherEnd, int featureID, NotificationChain msgs) {
		switch (featureID) {
			case SnapshotPackage.ENTRY__PROBLEM:
				return basicSetProblem(null, msgs);
			case SnapshotPackage.ENTRY__ATTRIBUTES:
				return ((InternalEList<?>)getAttributes()).basicRemove(otherEnd, msgs);
		}
		return super.eInverseRemove(otherEnd, featureID, msgs);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public Object eGet(int featureID, boolean resolve, boolean coreType) {
		switch (featureID) {
			case SnapshotPackage.ENTRY__HANDLE:
				return getHandle();
			case SnapshotPackage.ENTRY__LABEL:
				return getLabel();
			case SnapshotPackage.ENTRY__ID:
				return getId();
			case SnapshotPackage.ENTRY__PRIVATE:
				return getPrivate();
			case SnapshotPackage.ENTRY__MODIFIABLE:
				return getModifiable();
			case SnapshotPackage.ENTRY__PROBLEM:
				return getProblem();
			case SnapshotPackage.ENTRY__ATTRIBUTES:
				return getAttributes();
		}
		return super.eGet(featureID, resolve, coreType);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@SuppressWarnings("unchecked")
	@Override
	public void eSet(int featureID, Object newValue) {
		switch (featureID) {
			case SnapshotPackage.ENTRY__HANDLE:
				setHandle((Long)newValue);
				return;
			case SnapshotPackage.ENTRY__LABEL:
				setLabel((String)newValue);
				return;
			case SnapshotPackage.ENTRY__ID:
				setId((byte[])newValue);
				return;
			case SnapshotPackage.ENTRY__PRIVATE:
				setPrivate((Trilean)newValue);
				return;
			case SnapshotPackage.ENTRY__MODIFIABLE:
				setModifiable((Trilean)newValue);
				return;
			case SnapshotPackage.ENTRY__PROBLEM:
				setProblem((Problem)newValue);
				return;
			case SnapshotPackage.ENTRY__ATTRIBUTES:
				getAttributes().clear();
				getAttributes().addAll((Collection<? extends SavedAttribute>)newValue);
				return;
		}
		super.eSet(featureID, newValue);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public void eUnset(int featureID) {
		switch (featureID) {
			case SnapshotPackage.ENTRY__HANDLE:
				setHandle(HANDLE_EDEFAULT);
				return;
			case SnapshotPackage.ENTRY__LABEL:
				setLabel(LABEL_EDEFAULT);
				return;
			case SnapshotPackage.ENTRY__ID:
				setId(ID_EDEFAULT);
				return;
			case SnapshotPackage.ENTRY__PRIVATE:
				setPrivate(PRIVATE_EDEFAULT);
				return;
			case SnapshotPackage.ENTRY__MODIFIABLE:
				setModifiable(MODIFIABLE_EDEFAULT);
				return;
			case SnapshotPackage.ENTRY__PROBLEM:
				setProblem((Problem)null);
				return;
			case SnapshotPackage.ENTRY__ATTRIBUTES:
				getAttributes().clear();
				return;
		}
		super.eUnset(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public boolean eIsSet(int featureID) {
		switch (featureID) {
			case SnapshotPackage.ENTRY__HANDLE:
				return handle != HANDLE_EDEFAULT;
			case SnapshotPackage.ENTRY__LABEL:
				return LABEL_EDEFAULT == null ? label != null : !LABEL_EDEFAULT.equals(label);
			case SnapshotPackage.ENTRY__ID:
				return ID_EDEFAULT == null ? id != null : !ID_EDEFAULT.equals(id);
			case SnapshotPackage.ENTRY__PRIVATE:
				return PRIVATE_EDEFAULT == null ? private_ != null : !PRIVATE_EDEFAULT.equals(private_);
			case SnapshotPackage.ENTRY__MODIFIABLE:
				return MODIFIABLE_EDEFAULT == null ? modifiable != null : !MODIFIABLE_EDEFAULT.equals(modifiable);
			case SnapshotPackage.ENTRY__PROBLEM:
				return problem != null;
			case SnapshotPackage.ENTRY__ATTRIBUTES:
				return attributes != null && !attributes.isEmpty();
		}
		return super.eIsSet(featureID);
	}

	/**
	 * <!-- begin-user-doc -->
	 * <!-- end-user-doc -->
	 * @generated
	 */
	@Override
	public String toString() {
		if (eIsProxy()) return super.toString();

		StringBuilder result = new StringBuilder(super.toString());
		result.append(" (handle: ");
		result.append(handle);
		result.append(", label: ");
		result.append(label);
		result.append(", id: ");
		result.append(id);
		result.append(", private: ");
		result.append(private_);
		result.append(", modifiable: ");
		result.append(modifiable);
		result.append(')');
		return result.toString();
	}

} //EntryImpl
